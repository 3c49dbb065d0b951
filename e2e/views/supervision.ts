import { dialog, firstRow, press, row, shut, type View } from './view.ts'
import { authority } from './who.ts'

export const supervision: readonly View[] = [
  {
    name: 'registrations',
    who: authority,
    path: '/supervision/units',
    states: [
      { name: 'facts', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      { name: 'confirm', within: dialog, open: (page, words) => row(page, '演示职业培训学校').getByRole('button', { name: new RegExp(`^${words.supervision.registrations.confirm}`) }).click() },
      {
        name: 'refuse',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await row(page, '演示职业培训学校').getByRole('button', { name: new RegExp(`^${words.supervision.registrations.refuse}`) }).click()
        },
      },
    ],
  },
  {
    name: 'managed-units',
    who: authority,
    path: '/supervision/units?view=open&text=演示大学',
    states: [
      { name: 'rename', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: new RegExp(`^${words.supervision.units.rename}`) }).click() },
      {
        name: 'close',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: new RegExp(`^${words.supervision.units.close}`) }).click()
        },
      },
    ],
  },
  { name: 'managed-units-closed', who: authority, path: '/supervision/units?view=closed' },
  { name: 'unit-duplicates', who: authority, path: '/supervision/units?view=duplicates' },
  { name: 'unit-merges', who: authority, path: '/supervision/units?view=merges' },
  { name: 'unit-merge', who: authority, path: '/supervision/merge' },
  { name: 'account-duplicates', who: authority, path: '/supervision/accounts' },
  { name: 'account-merges', who: authority, path: '/supervision/accounts?view=merges' },
  {
    name: 'account-merge',
    who: authority,
    path: '/supervision/accounts/merge',
    states: [
      {
        name: 'found',
        open: async (page, words) => {
          await page.getByRole('search').getByRole('textbox').fill('演示·申晓')
          await page.getByRole('list', { name: words.accountMerges.find.found }).waitFor()
        },
      },
    ],
  },
  {
    name: 'account-merge-preview',
    who: authority,
    path: '/supervision/accounts',
    reach: (page, words) => row(page, '演示·申晓').getByRole('button', { name: new RegExp(`^${words.accountMerges.duplicates.open}`) }).click(),
    states: [{ name: 'confirm', within: dialog, open: (page, words) => press(page, words.accountMerges.merge.verb) }],
  },
  {
    name: 'unit-merge-preview',
    who: authority,
    path: '/supervision/units?view=duplicates',
    reach: (page, words) => row(page, '演示科技有限责任公司').getByRole('button', { name: new RegExp(`^${words.supervision.duplicates.open}`) }).click(),
    states: [{ name: 'confirm', within: dialog, open: (page, words) => press(page, words.supervision.merge.verb) }],
  },
]
