import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import type { ExamFacts } from '../exams/exam.policy.js'
import { refusesFurtherAttempts } from '../exams/exam.policy.js'
import type { AccessFacts } from '../professionals/professional.policy.js'

/** Null allows; a code refuses. */
type Verdict = MessageCode | null

/** Whom an act is for. */
export interface Caller {
  readonly id: number
  readonly accountId: number
}

/** How a code can reach a caller: by mail to the proven address; read out to who has named the telephone number of the account; neither. */
export type CodeWay = 'MAIL' | 'READ_OUT' | null

/** What giving a code or lifting a lock looks at. */
export interface CallerAccess extends AccessFacts {
  /** Its password was chosen by whoever registered, and nobody knows yet whether that was the person. */
  readonly selfRegistered: boolean
  /** Signing in is held off from some address after failures. */
  readonly heldOff: boolean
  readonly way: CodeWay
}

/** What everything here asks first (a year is window.policy.ts’s, which asks the same): support alone, and never for oneself, in whatever role one has a profile. */
function refusesAny(actor: Actor, caller: Caller): Verdict {
  if (actor.role !== Role.SUPPORT) return 'NOT_ALLOWED'
  return actor.accountId === caller.accountId || actor.professionalId === caller.id ? 'SUPPORT_OWN' : null
}

/** 开通补学补考 for somebody who phones: when the person could ask for it on the page, or has. */
export function refusesGranting(actor: Actor, caller: Caller, facts: ExamFacts): Verdict {
  return refusesAny(actor, caller) ?? refusesFurtherAttempts(facts)
}

/**
 * 重置登录 for somebody who phones. Whoever gives a code could use it: not for an account that holds an office, and not where a code would give
 * the account to whoever registered it with somebody's number.
 */
export function refusesReset(actor: Actor, caller: Caller, { locked, offices, selfRegistered, way }: CallerAccess): Verdict {
  const refusal = refusesAny(actor, caller)
  if (refusal) return refusal
  if (offices.length > 0) return 'SUPPORT_OF_OFFICE'
  if (selfRegistered) return 'SUPPORT_SELF_REGISTERED'
  if (locked) return 'SUPPORT_UNLOCK_FIRST'
  return way === null ? 'SUPPORT_NO_WAY' : null
}

/** 解除锁定: of professionals, who may do nothing for others; a system administrator's lock is lifted too, and its reason is in sight. */
export function refusesUnlock(actor: Actor, caller: Caller, { locked, heldOff, offices }: CallerAccess): Verdict {
  const refusal = refusesAny(actor, caller)
  if (refusal) return refusal
  if (offices.length > 0) return 'SUPPORT_OF_OFFICE'
  return locked || heldOff ? null : 'SUPPORT_NOT_LOCKED'
}
