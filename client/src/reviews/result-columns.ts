import type { HourStatus } from '@xueshi/schema'
import type { Composer } from 'vue-i18n'
import { formatNumber, shanghai } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'
import type { Row } from './queue-columns'

const day = (instant: string | null | undefined) => (instant ? shanghai(instant).day : '')

/** The columns of the results in a state: those of the notice, and for what was decided by whom, when and why. */
export function resultColumns(t: Composer['t'], status: HourStatus, narrow: boolean): GridColumn<Row>[] {
  const person: GridColumn<Row> = { key: 'person', label: t('reviews.column.person'), fixed: true, headsCard: true, width: narrow ? '7.5rem' : '9rem' }
  const title: GridColumn<Row> = { key: 'title', label: t('reviews.column.title'), fixed: true, value: (row) => row.title }
  const claimed: GridColumn<Row> = { key: 'claimedHours', label: t('reviews.column.claimed'), numeric: true, sortable: 'amount', value: (row) => formatNumber(row.claimedHours) }
  const approved: GridColumn<Row>[] =
    status === 'APPROVED'
      ? [{ key: 'approved', label: t('reviews.column.approved'), numeric: true, value: (row) => (row.approvedHours == null ? '' : formatNumber(row.approvedHours)) }]
      : []
  if (narrow) return [person, title, ...(approved.length ? approved : [claimed])]

  const submitted: GridColumn<Row> = { key: 'submitted', label: t('reviews.column.submitted'), width: '7rem', sortable: 'time', value: (row) => day(row.submittedAt) }
  const decided: GridColumn<Row>[] = [
    { key: 'reviewedAt', label: t('reviews.column.reviewedAt'), width: '7rem', sortable: 'time', value: (row) => day(row.reviewedAt) },
    { key: 'reviewedBy', label: t('reviews.column.reviewedBy'), value: (row) => row.reviewedBy, offByDefault: status === 'APPROVED' },
  ]
  return [
    person,
    { key: 'registrar', label: t('reviews.column.registrar'), width: '9rem' },
    { key: 'category', label: t('reviews.column.category'), width: '9rem', value: (row) => row.category.name },
    title,
    claimed,
    ...approved,
    { key: 'year', label: t('reviews.column.year'), numeric: true, sortable: 'time', value: (row) => row.year },
    { key: 'created', label: t('reviews.column.created'), width: '7rem', sortable: 'time', value: (row) => day(row.createdAt), offByDefault: true },
    ...(status === 'PENDING' ? [submitted] : []),
    ...(status === 'APPROVED' || status === 'REJECTED' ? decided : []),
    ...(status === 'REJECTED' ? [{ key: 'opinion', label: t('reviews.opinion'), value: (row: Row) => row.opinion }] : []),
    { key: 'status', label: t('reviews.column.status'), offByDefault: true },
    ...(status === 'DRAFT' ? [] : [{ key: 'delete', label: t('reviews.column.actions'), fixed: true, width: '6rem' }]),
  ]
}
