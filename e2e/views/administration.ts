import { dialog, faults, firstRow, shut, type View } from './view.ts'
import { system } from './who.ts'

export const administration: readonly View[] = [
  { name: 'units', who: system, path: '/administration/units' },
  { name: 'unit-new', who: system, path: '/administration/units/new', states: [faults((words) => words.administration.unitNew.verb)] },
  {
    name: 'accounts',
    who: system,
    path: '/administration/accounts',
    states: [
      { name: 'code', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.administration.accounts.issue }).click() },
      {
        name: 'lock',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.administration.accounts.lock, exact: true }).click()
        },
      },
    ],
  },
  { name: 'account-new', who: system, path: '/administration/accounts/new', states: [faults((words) => words.administration.accountNew.verb)] },
]
