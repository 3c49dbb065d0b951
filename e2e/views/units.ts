import { dialog, faults, firstRow, press, row, shut, type View } from './view.ts'
import { administrator, unit } from './who.ts'

export const units: readonly View[] = [
  {
    name: 'departments',
    who: unit,
    path: '/unit/departments',
    states: [
      { name: 'history', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      { name: 'merge', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.units.departments.merge }).click() },
      {
        name: 'close',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.units.departments.close }).click()
        },
      },
      {
        name: 'faults',
        open: async (page, words) => {
          await shut(page)
          await press(page, words.units.departments.add)
          await press(page, words.ui.save)
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  { name: 'departments-closed', who: unit, path: '/unit/departments?state=closed' },
  {
    name: 'administrators',
    who: unit,
    path: '/unit/administrators',
    states: [
      { name: 'code', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.units.administrators.issue }).click() },
      {
        name: 'remove',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await row(page, '演示·罗敏').getByRole('button', { name: words.units.administrators.remove }).click()
        },
      },
    ],
  },
  { name: 'administrator-new', who: unit, path: '/unit/administrators/new', states: [faults((words) => words.units.administratorNew.title)] },
  {
    name: 'administrator-edit',
    who: unit,
    path: '/unit/administrators',
    reach: (page, words) => row(page, '演示·罗敏').getByRole('button', { name: new RegExp(`^${words.units.edit}`) }).click(),
    states: [{ name: 'moves', open: async (page, words) => void (await page.getByRole('combobox', { name: words.units.administrators.department }).selectOption({ index: 1 })) }],
  },
  { name: 'unit-settings', who: administrator, path: '/unit/settings' },
  { name: 'administrators-general', who: administrator, path: '/unit/administrators' },
]
