import { dialog, faults, firstRow, press, type View } from './view.ts'
import { university } from './who.ts'

export const entries: readonly View[] = [
  {
    name: 'entries',
    who: university,
    path: '/entries',
    states: [
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'submit', within: dialog, open: (page, words) => press(page, words.hours.list.submitToUnit) },
    ],
  },
  {
    name: 'entries-new',
    who: university,
    path: '/entries/new',
    states: [
      faults((words) => words.hours.form.saveAndSubmit),
      {
        name: 'found',
        open: async (page, words) => {
          await page.getByRole('textbox', { name: words.entries.person.find }).fill('演示')
          await press(page, words.hours.find.verb)
          // Nobody is chosen: what is begun would come back at the next visit.
          await page.getByRole('radio', { name: '演示·' }).first().waitFor()
        },
      },
    ],
  },
  { name: 'entries-record', who: university, path: '/entries?state=REJECTED', reach: (page) => firstRow(page).getByRole('link').first().click() },
  {
    name: 'entries-edit',
    who: university,
    path: '/entries?state=REJECTED',
    reach: (page, words) => firstRow(page).getByRole('button', { name: new RegExp(`^${words.hours.action.edit}`) }).click(),
  },
]
