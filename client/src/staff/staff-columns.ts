import type { Composer } from 'vue-i18n'
import type { GridColumn } from '../ui/grid-column'
import type { Row } from './useStaffList'

/** The list's columns; beside an open person there is room for the few that tell people apart. */
export function staffColumns(t: Composer['t'], { narrow, departments }: { narrow: boolean; departments: boolean }): GridColumn<Row>[] {
  const name: GridColumn<Row> = { key: 'name', label: t('staff.column.name'), fixed: true, headsCard: true, sortable: 'text', width: narrow ? '7.5rem' : '9rem' }
  const department: GridColumn<Row> = { key: 'department', label: t('staff.column.department'), sortable: 'text' }
  const state: GridColumn<Row> = { key: 'state', label: t('staff.column.state'), fixed: true, width: '7.5rem' }
  if (narrow) return [name, ...(departments ? [department] : []), state]
  return [
    name,
    ...(departments ? [department] : []),
    { key: 'position', label: t('staff.column.position'), value: (row) => row.position },
    { key: 'titleSeries', label: t('staff.column.titleSeries'), value: (row) => row.titleSeries?.name },
    { key: 'phone', label: t('staff.column.phone'), value: (row) => row.maskedPhone, width: '9rem' },
    state,
  ]
}
