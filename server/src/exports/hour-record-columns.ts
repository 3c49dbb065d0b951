import type { Selection } from '../database/selection.js'
import type { HourRecord } from '../hours/hour-record.type.js'
import { dayCell, hoursCell, instantCell, type Column } from './column.js'

const name: Selection = { name: {} }

/** What of a record an export reads. */
export const hourRecordSelection: Selection = {
  nodes: {
    person: { name: {}, maskedIdNumber: {} },
    unit: name,
    department: name,
    subject: {},
    category: { name: {}, parent: name },
    title: {},
    description: {},
    certificateNumber: {},
    startsOn: {},
    startHalf: {},
    endsOn: {},
    endHalf: {},
    year: {},
    claimedHours: {},
    approvedHours: {},
    status: {},
    opinion: {},
    source: {},
    enteredBy: {},
    enteredByUnit: name,
    reviewUnit: name,
    reviewedBy: {},
    createdAt: {},
    submittedAt: {},
    reviewedAt: {},
    attachments: { id: {} },
  },
}

/** The columns of an export of records. Identity numbers are masked, as in every list. */
export const hourRecordColumns: readonly Column<HourRecord>[] = [
  { head: 'COLUMN_NAME', cell: r => r.person.name },
  { head: 'COLUMN_ID_NUMBER', cell: r => r.person.maskedIdNumber },
  { head: 'COLUMN_UNIT', cell: r => r.unit?.name ?? null },
  { head: 'COLUMN_DEPARTMENT', cell: r => r.department?.name ?? null },
  { head: 'COLUMN_SUBJECT', cell: (r, words) => words(`SUBJECT_${r.subject}`) },
  { head: 'COLUMN_PARENT_CATEGORY', cell: r => r.category.parent?.name ?? null },
  { head: 'COLUMN_CATEGORY', cell: r => r.category.name },
  { head: 'COLUMN_TITLE', cell: r => r.title },
  { head: 'COLUMN_STARTS_ON', cell: r => dayCell(r.startsOn) },
  { head: 'COLUMN_START_HALF', cell: (r, words) => words(`HALF_${r.startHalf}`) },
  { head: 'COLUMN_ENDS_ON', cell: r => dayCell(r.endsOn) },
  { head: 'COLUMN_END_HALF', cell: (r, words) => words(`HALF_${r.endHalf}`) },
  { head: 'COLUMN_YEAR', cell: r => r.year },
  { head: 'COLUMN_CLAIMED_HOURS', cell: r => hoursCell(r.claimedHours) },
  { head: 'COLUMN_APPROVED_HOURS', cell: r => hoursCell(r.approvedHours) },
  { head: 'COLUMN_STATUS', cell: (r, words) => words(`STATUS_${r.status}`) },
  { head: 'COLUMN_REVIEW_UNIT', cell: r => r.reviewUnit?.name ?? null },
  { head: 'COLUMN_REVIEWED_BY', cell: r => r.reviewedBy },
  { head: 'COLUMN_OPINION', cell: r => r.opinion },
  { head: 'COLUMN_SOURCE', cell: (r, words) => words(`SOURCE_${r.source}`) },
  { head: 'COLUMN_ENTERED_BY', cell: r => r.enteredBy },
  { head: 'COLUMN_ENTERED_BY_UNIT', cell: r => r.enteredByUnit?.name ?? null },
  { head: 'COLUMN_CREATED_AT', cell: r => instantCell(r.createdAt) },
  { head: 'COLUMN_SUBMITTED_AT', cell: r => instantCell(r.submittedAt) },
  { head: 'COLUMN_REVIEWED_AT', cell: r => instantCell(r.reviewedAt) },
  { head: 'COLUMN_DESCRIPTION', cell: r => r.description },
  { head: 'COLUMN_CERTIFICATE_NUMBER', cell: r => r.certificateNumber },
  { head: 'COLUMN_FILES', cell: r => r.attachments.length },
]
