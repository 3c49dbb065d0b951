import { accountOf } from '../site.ts'
import { dialog, faults, firstRow, press, shut, type View } from './view.ts'
import { university } from './who.ts'

export const staff: readonly View[] = [
  {
    name: 'staff',
    who: university,
    path: '/staff',
    states: [
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'assign', within: dialog, open: (page, words) => press(page, words.staff.assign.verb) },
    ],
  },
  {
    name: 'staff-awaiting',
    who: university,
    path: '/staff?state=AWAITING',
    states: [
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'refuse', within: dialog, open: (page, words) => press(page, words.staff.refuse.verb) },
    ],
  },
  { name: 'staff-registered', who: university, path: '/staff?state=AWAITING&name=演示·廖晨', reach: (page) => firstRow(page).click() },
  { name: 'staff-without-department', who: university, path: '/staff?department=none' },
  {
    name: 'staff-person',
    who: university,
    path: '/staff?name=演示·杨帆',
    reach: (page) => firstRow(page).click(),
    states: [
      { name: 'reset', within: dialog, open: (page, words) => page.getByRole('article').getByRole('button', { name: words.staff.reset.verb }).click() },
      {
        name: 'reveal',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await page.getByRole('article').getByRole('button', { name: words.professionals.profile.reveal, exact: true }).click()
        },
      },
      {
        name: 'edit',
        open: async (page, words) => {
          await shut(page)
          await page.getByRole('article').getByRole('button', { name: words.staff.edit.verb, exact: true }).click()
        },
      },
    ],
  },
  { name: 'staff-department', who: () => accountOf('DEPARTMENT_ADMIN', '演示·蒙芳'), path: '/staff' },
  {
    name: 'staff-moves',
    who: university,
    path: '/staff/moves',
    states: [
      { name: 'history', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      { name: 'accept', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.moves.act.accept.verb }).first().click() },
      {
        name: 'refuse',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.moves.act.refuse.verb }).click()
          await page.getByRole('dialog').getByRole('button', { name: words.moves.act.refuse.verb, exact: true }).click()
        },
      },
    ],
  },
  {
    name: 'staff-moves-out',
    who: university,
    path: '/staff/moves?list=out',
    states: [
      { name: 'agree', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.moves.act.agree.verb }).click() },
      {
        name: 'object',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.moves.act.object.verb }).click()
        },
      },
    ],
  },
  { name: 'staff-moves-over', who: university, path: '/staff/moves?list=over' },
  { name: 'staff-new', who: university, path: '/staff/new', states: [faults((words) => words.staff.add.title)] },
]
