import type { Administrator_RowFragment } from '@xueshi/schema'
import type { Composer } from 'vue-i18n'
import type { useFormat } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'

type Row = Administrator_RowFragment

/** The columns of those in office, with what may be done; of those who were, with who ended it and when. */
export function administratorColumns(t: Composer['t'], format: ReturnType<typeof useFormat>, past: boolean): GridColumn<Row>[] {
  const present: GridColumn<Row>[] = [
    { key: 'signIn', label: t('units.administrators.signIn'), width: '7.5rem' },
    { key: 'actions', label: t('units.actions'), fixed: true, width: '14rem' },
  ]
  const former: GridColumn<Row>[] = [
    { key: 'by', label: t('units.by'), value: (row) => row.history.at(-1)?.actorName ?? '' },
    { key: 'at', label: t('units.administrators.endedAt'), value: (row) => (row.endedAt ? format.shortInstant(row.endedAt) : ''), width: '9.5rem' },
  ]
  return [
    { key: 'name', label: t('units.administrators.name'), value: (row) => row.name, fixed: true, width: '9rem' },
    { key: 'department', label: t('units.administrators.department'), value: (row) => row.department?.name ?? t('units.administrators.wholeUnit') },
    { key: 'jobTitle', label: t('units.administrators.jobTitle'), value: (row) => row.jobTitle },
    { key: 'phone', label: t('units.administrators.phone'), value: (row) => row.phone, width: '8.5rem' },
    { key: 'onStaff', label: t('units.administrators.onStaff'), value: (row) => (row.onStaff == null ? '' : t(row.onStaff ? 'units.administrators.onStaffYes' : 'units.administrators.onStaffNo')), width: '5.5rem' },
    { key: 'duties', label: t('units.administrators.duties'), value: (row) => row.duties },
    ...(past ? former : present),
  ]
}
