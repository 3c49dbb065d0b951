import { accountOf } from '../site.ts'
import { firstRow, type View, type ViewState } from './view.ts'
import { professional, university } from './who.ts'

const unfold: ViewState = { name: 'details', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() }

export const trails: readonly View[] = [
  { name: 'trail', who: university, path: '/unit/trail', states: [unfold] },
  { name: 'trail-own', who: professional, path: '/account/trail', states: [unfold] },
  { name: 'trail-auditor', who: () => accountOf('AUDITOR'), path: '/audit/trail', states: [unfold] },
  { name: 'trail-none', who: university, path: '/unit/trail?actor=nobody' },
]
