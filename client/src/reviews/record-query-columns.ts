import type { RecordQueryQuery } from '@xueshi/schema'
import type { Composer } from 'vue-i18n'
import { formatNumber, shanghai } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'

/** One record that counts, in the list. */
export type CountedRow = RecordQueryQuery['hourRecords']['nodes'][number]

/** The columns of 专业科目学时查询: those of the notice, then what the record is about; an authority sees the unit, a unit its departments. */
export function recordQueryColumns(t: Composer['t'], narrow: boolean, byUnit: boolean): GridColumn<CountedRow>[] {
  const person: GridColumn<CountedRow> = { key: 'person', label: t('reviews.column.person'), fixed: true, headsCard: true, width: narrow ? '7.5rem' : '9rem' }
  const title: GridColumn<CountedRow> = { key: 'title', label: t('reviews.column.title'), fixed: true, value: (row) => row.title }
  const hours: GridColumn<CountedRow> = { key: 'hours', label: t('reviews.column.hours'), numeric: true, value: (row) => formatNumber(row.approvedHours ?? row.claimedHours) }
  if (narrow) return [person, title, hours]
  const place: GridColumn<CountedRow> = byUnit
    ? { key: 'unit', label: t('reviews.column.unit'), value: (row) => row.unit?.name }
    : { key: 'department', label: t('reviews.column.department'), value: (row) => row.department?.name }
  const days = ({ startsOn, endsOn }: CountedRow) => (startsOn === endsOn ? endsOn : t('reviews.span', { start: startsOn, end: endsOn }))
  return [
    { key: 'number', label: t('reviews.column.number'), width: '6rem', value: (row) => row.id },
    person,
    place,
    { key: 'registrar', label: t('reviews.column.registrar'), width: '9rem' },
    { key: 'category', label: t('reviews.column.category'), width: '9rem', value: (row) => row.category.name },
    title,
    { key: 'endsOn', label: t('reviews.column.period'), width: '8rem', sortable: 'time', value: days },
    hours,
    {
      key: 'reviewedAt',
      label: t('reviews.column.reviewedAt'),
      width: '7rem',
      sortable: 'time',
      value: (row) => (row.reviewedAt ? shanghai(row.reviewedAt).day : ''),
    },
  ]
}
