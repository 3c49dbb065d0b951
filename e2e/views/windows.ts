import { accountOf } from '../site.ts'
import { dialog, firstRow, press, shut, type View } from './view.ts'
import { administrator, regional } from './who.ts'

export const windows: readonly View[] = [
  {
    name: 'windows',
    who: regional,
    path: '/windows',
    states: [
      { name: 'history', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      {
        name: 'withdraw',
        within: dialog,
        open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.windows.withdraw.verb}`) }).first().click(),
      },
      {
        name: 'year',
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: new RegExp(`^${words.windows.years.change}`) }).click()
          await page.getByRole('textbox', { name: words.windows.years.field.entryClosesOn }).fill('2020-01-01')
          await press(page, words.ui.save)
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  {
    name: 'window-opening',
    who: regional,
    path: '/windows?edit=new',
    states: [
      {
        name: 'found',
        open: async (page, words) => {
          await page.getByRole('combobox', { name: words.windows.year }).selectOption({ index: 2 })
          await page.getByRole('textbox', { name: words.windows.open.personName }).fill('演示·何欣')
          await press(page, words.hours.find.verb)
          await page.getByRole('radio', { name: '演示·何欣' }).waitFor()
        },
      },
      {
        name: 'faults',
        open: async (page, words) => {
          await page.getByRole('region', { name: words.windows.open.title }).getByRole('button', { name: words.windows.open.verb, exact: true }).click()
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  { name: 'windows-unit', who: administrator, path: '/windows?state=all' },
  { name: 'windows-department', who: () => accountOf('DEPARTMENT_ADMIN', '演示·罗敏'), path: '/windows' },
]
