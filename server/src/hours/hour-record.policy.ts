import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import type { HourSource, HourStatus } from './hour-enums.js'

/** What the rules look at. */
export interface HourRecordFacts {
  readonly status: `${HourStatus}`
  readonly source: `${HourSource}`
  readonly professionalId: number
  readonly unitId: number
  readonly departmentId: number | null
  readonly reviewUnitId: number | null
  readonly enteredById: number
  readonly enteredByUnitId: number | null
}

/** The columns behind the facts, for read shapes. */
export const factColumns = [
  'status',
  'source',
  'professionalId',
  'unitId',
  'departmentId',
  'reviewUnitId',
  'enteredById',
  'enteredByUnitId',
] as const

/** What undoing a decision looks at beside. */
export interface DecidedFacts extends HourRecordFacts {
  readonly reviewedById: number | null
  readonly reviewedAt: number | null
  readonly updatedAt: number
}

/** The columns behind those. */
export const decidedColumns = [...factColumns, 'reviewedById', 'reviewedAt', 'updatedAt'] as const

/** Null when allowed, otherwise the code of the reason. */
export type Verdict = MessageCode | null

/** The person, for an entry of their own; an administrator, for an entry made for somebody in the unit acted for now. */
function entered(actor: Actor, record: HourRecordFacts): boolean {
  if (record.enteredById !== actor.accountId) return false
  if (actor.role === Role.PROFESSIONAL) return record.source === 'SELF' && record.professionalId === actor.professionalId
  return isAdministrator(actor) && record.enteredByUnitId === actor.unitId
}

const isAdministrator = (actor: Actor) => actor.role === Role.GENERAL_ADMIN || actor.role === Role.DEPARTMENT_ADMIN

/** An administrator of where it was earned: of the unit, or of the department. */
function administers(actor: Actor, record: HourRecordFacts): boolean {
  if (actor.role === Role.GENERAL_ADMIN) return record.unitId === actor.unitId
  return actor.role === Role.DEPARTMENT_ADMIN && record.unitId === actor.unitId && record.departmentId === actor.departmentId
}

/** Whoever it was sent to: the unit's general administrator, the department's own, or the authority. */
function isReviewer(actor: Actor, record: HourRecordFacts): boolean {
  if (record.reviewUnitId === null || record.reviewUnitId !== actor.unitId) return false
  if (actor.role === Role.DEPARTMENT_ADMIN) return record.departmentId === actor.departmentId
  return actor.role === Role.GENERAL_ADMIN || actor.role === Role.AUTHORITY
}

/** What is given by this system or an industry's own is nobody's to change here. */
const automatic = (record: HourRecordFacts) => record.source === 'SYSTEM' || record.source === 'INDUSTRY'

/** Edit a draft, or what was refused (it becomes a draft again): who entered it. */
export function canEdit(actor: Actor, record: HourRecordFacts): Verdict {
  if (automatic(record)) return 'AUTOMATIC_RECORD'
  if (!entered(actor, record)) return 'NOT_YOUR_ENTRY'
  return record.status === 'DRAFT' || record.status === 'REJECTED' ? null : 'NOT_EDITABLE_NOW'
}

/** Submit a draft: who entered it, once the unit has confirmed the person. */
export function canSubmit(actor: Actor, record: HourRecordFacts): Verdict {
  if (!entered(actor, record)) return 'NOT_YOUR_ENTRY'
  if (actor.role === Role.PROFESSIONAL && !actor.confirmed) return 'NOT_CONFIRMED_YET'
  return record.status === 'DRAFT' ? null : record.status === 'REJECTED' ? 'EDIT_BEFORE_SUBMITTING' : 'NOT_A_DRAFT'
}

/** Take back what waits: who entered it. */
export function canWithdraw(actor: Actor, record: HourRecordFacts): Verdict {
  if (!entered(actor, record)) return 'NOT_YOUR_ENTRY'
  return record.status === 'PENDING' ? null : 'NOT_PENDING'
}

/** Delete: who entered it, until it is approved; the unit's administrators whatever has been submitted, with a reason. */
export function canDelete(actor: Actor, record: HourRecordFacts): Verdict {
  if (automatic(record)) return 'AUTOMATIC_RECORD'
  if (administers(actor, record) && record.status !== 'DRAFT') return null
  if (!entered(actor, record)) return isAdministrator(actor) && record.status === 'DRAFT' ? 'DRAFT_OF_ANOTHER' : 'NOT_YOUR_ENTRY'
  return record.status === 'APPROVED' ? 'ASK_THE_UNIT_TO_DELETE' : null
}

/** A reason is needed for what somebody else has submitted. */
export function needsReason(actor: Actor, record: HourRecordFacts): boolean {
  return record.status !== 'DRAFT' && !entered(actor, record)
}

/** Decide what waits: whoever it was sent to, never on one's own record; on one's own entry as the site says. */
export function canReview(actor: Actor, record: HourRecordFacts, reviewOfOwnEntries: 'warn' | 'refuse'): Verdict {
  if (!isReviewer(actor, record)) return 'NOT_YOUR_REVIEW'
  if (record.professionalId === actor.professionalId) return 'OWN_RECORD'
  if (record.status !== 'PENDING') return 'NOT_PENDING'
  return record.enteredById === actor.accountId && reviewOfOwnEntries === 'refuse' ? 'OWN_ENTRY' : null
}

/**
 * Take a decision back, so that the record waits again: who decided, while still its reviewer, within the time that the site sets,
 * and only while nothing has happened to the record since (a decision sets both instants alike, any later change one of them).
 */
export function canUndo(actor: Actor, record: DecidedFacts, now: Date, withinMs: number): Verdict {
  if (!isReviewer(actor, record)) return 'NOT_YOUR_REVIEW'
  if (record.reviewedAt === null || (record.status !== 'APPROVED' && record.status !== 'REJECTED')) return 'NOT_DECIDED'
  if (record.reviewedById !== actor.accountId) return 'NOT_YOUR_DECISION'
  if (record.updatedAt !== record.reviewedAt) return 'CHANGED_SINCE_DECISION'
  return now.getTime() < record.reviewedAt + withinMs ? null : 'UNDO_TIME_OVER'
}
