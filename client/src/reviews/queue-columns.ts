import type { Reviews_RowFragment } from '@xueshi/schema'
import type { Composer } from 'vue-i18n'
import { formatNumber, shanghai } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'
import { daysSince } from './waiting'

/** A record in the lists of reviewers. */
export type Row = Reviews_RowFragment

/**
 * The queue's columns: those of the notice, and how long each has waited and how much evidence it has. Beside an open record
 * there is room for the few that tell records apart.
 */
export function queueColumns(t: Composer['t'], narrow: boolean): GridColumn<Row>[] {
  const person: GridColumn<Row> = { key: 'person', label: t('reviews.column.person'), fixed: true, headsCard: true, width: narrow ? '7.5rem' : '9rem' }
  const title: GridColumn<Row> = { key: 'title', label: t('reviews.column.title'), fixed: true }
  const waited = (row: Row) => (row.submittedAt ? daysSince(row.submittedAt) : null)
  const shortly = (days: number | null) => (days === null ? '' : days === 0 ? t('reviews.today') : t('reviews.days', { n: formatNumber(days) }))
  const figures: GridColumn<Row>[] = [
    { key: 'claimedHours', label: t(narrow ? 'reviews.column.hours' : 'reviews.column.claimed'), numeric: true, sortable: 'amount', value: (row) => formatNumber(row.claimedHours) },
    narrow
      ? { key: 'waiting', label: t('reviews.column.waitingShort'), numeric: true, sortable: 'amount', value: (row) => shortly(waited(row)) }
      : { key: 'waiting', label: t('reviews.column.waiting'), numeric: true, sortable: 'amount', value: waited },
    { key: 'evidence', label: t('reviews.column.evidence'), numeric: true, value: (row) => row.attachments.length },
  ]
  if (narrow) return [person, title, ...figures]
  return [
    person,
    { key: 'registrar', label: t('reviews.column.registrar'), width: '9rem' },
    { key: 'category', label: t('reviews.column.category'), width: '9rem', value: (row) => row.category.name },
    title,
    { key: 'year', label: t('reviews.column.year'), numeric: true, sortable: 'time', value: (row) => row.year },
    { key: 'created', label: t('reviews.column.created'), width: '7rem', sortable: 'time', value: (row) => shanghai(row.createdAt).day },
    ...figures,
  ]
}
