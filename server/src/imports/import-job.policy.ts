import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import type { ImportKind, ImportStatus } from './import-enums.js'

/** What the rules look at. */
export interface ImportJobFacts {
  readonly kind: `${ImportKind}`
  readonly status: `${ImportStatus}`
  readonly accountId: number
  readonly unitId: number
  readonly okRows: number
  /** Milliseconds. */
  readonly leaseUntil: number
}

/** The columns behind the facts. */
export const importJobFactColumns = ['kind', 'status', 'accountId', 'unitId', 'okRows', 'leaseUntil'] as const

/** Whether a process is to be at work. */
export const isUnderWay = ({ status }: Pick<ImportJobFacts, 'status'>): boolean => status === 'CHECKING' || status === 'IMPORTING' || status === 'WITHDRAWING'

/** Whether the process that was at work is gone. */
export const isInterrupted = (job: Pick<ImportJobFacts, 'status' | 'leaseUntil'>, now: Date): boolean => isUnderWay(job) && job.leaseUntil <= now.getTime()

/** 导入 what was checked: who uploaded it, as the records will be theirs. Null allows; a code refuses. */
export function refusesImport(actor: Actor, job: ImportJobFacts): MessageCode | null {
  if (job.accountId !== actor.accountId || job.unitId !== actor.unitId) return 'IMPORT_BY_UPLOADER'
  if (job.status !== 'CHECKED') return 'IMPORT_NOT_CHECKED'
  return job.okRows > 0 ? null : 'IMPORT_NOTHING_GOOD'
}

/** 继续 what was broken off: who uploaded it; a withdrawal also whoever may withdraw. */
export function refusesResume(actor: Actor, job: ImportJobFacts, now: Date): MessageCode | null {
  if (!isInterrupted(job, now)) return 'IMPORT_NOT_INTERRUPTED'
  if (job.status === 'WITHDRAWING') return mayWithdraw(actor, job) ? null : 'IMPORT_WITHDRAW_BY'
  return job.accountId === actor.accountId && job.unitId === actor.unitId ? null : 'IMPORT_BY_UPLOADER'
}

const mayWithdraw = (actor: Actor, job: ImportJobFacts) => job.unitId === actor.unitId && (job.accountId === actor.accountId || actor.role === Role.GENERAL_ADMIN)

/**
 * 撤回 all that an import made: who uploaded it, or a general administrator of the unit; also of one that was broken off.
 * Whether something of it has been decided already is looked at in the transaction that begins the withdrawal.
 */
export function refusesWithdraw(actor: Actor, job: ImportJobFacts, now: Date): MessageCode | null {
  if (!mayWithdraw(actor, job)) return 'IMPORT_WITHDRAW_BY'
  if (job.kind === 'STAFF') return 'IMPORT_STAFF_STAY'
  if (job.kind === 'QUESTIONS') return 'IMPORT_QUESTIONS_STAY'
  if (job.status === 'IMPORTING' && isInterrupted(job, now)) return null
  return job.status === 'IMPORTED' && job.okRows > 0 ? null : 'IMPORT_NOTHING_TO_WITHDRAW'
}
