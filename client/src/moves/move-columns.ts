import type { Move_RowFragment } from '@xueshi/schema'
import type { Composer } from 'vue-i18n'
import type { useFormat } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'

/** Which of the unit's moves are shown, as the address has it. */
export type MoveListName = 'in' | 'out' | 'over'

type Column = GridColumn<Move_RowFragment>

/** What each list shows of a move. */
export function moveColumns(t: Composer['t'], format: ReturnType<typeof useFormat>, list: MoveListName): Column[] {
  const name: Column = { key: 'name', label: t('staff.column.name'), fixed: true, headsCard: true, width: '11rem' }
  const from: Column = { key: 'from', label: t('moves.column.from'), value: (row) => row.fromUnit.name }
  const to: Column = { key: 'to', label: t('moves.column.to'), value: (row) => row.toUnit.name }
  const state: Column = { key: 'state', label: t('moves.column.state'), fixed: true, width: '9rem' }
  const due: Column = { key: 'due', label: t('moves.column.due'), value: (row) => row.dueOn && format.plainDay(row.dueOn), width: '10rem' }
  const actions: Column = { key: 'actions', label: t('units.actions'), fixed: true, width: '12rem' }
  if (list === 'in') {
    return [
      name,
      from,
      { key: 'department', label: t('moves.ask.department'), value: (row) => row.department?.name ?? t('moves.noDepartment') },
      { key: 'note', label: t('moves.column.note'), value: (row) => row.note },
      { key: 'asked', label: t('moves.column.asked'), value: (row) => format.shortInstant(row.askedAt), width: '10rem', offByDefault: true },
      due,
      state,
      actions,
    ]
  }
  if (list === 'out') return [name, { key: 'department', label: t('staff.column.department'), value: (row) => row.professional?.department?.name ?? t('staff.noDepartment') }, to, due, state, actions]
  return [name, from, to, { key: 'effective', label: t('moves.column.effective'), value: (row) => row.effectiveOn && format.plainDay(row.effectiveOn), width: '10rem' }, state]
}
