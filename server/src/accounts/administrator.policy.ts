import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** What the rules look at: an administrator of the caller's unit, who is in scope. */
export interface AdministratorFacts {
  readonly id: number
  readonly role: Role
  readonly signInAllowed: boolean
  /** Removed, or over. */
  readonly ended: boolean
  /** How many other general administrators of the unit may sign in. */
  readonly otherGenerals: number
  /** The account is used outside this unit too. */
  readonly elsewhere: boolean
  /** The account is a general administrator of this unit, in this assignment or another. */
  readonly general: boolean
}

/** Null when allowed, otherwise the code of the reason. */
type Verdict = MessageCode | null

/** Put somebody at the head of a department, or of the unit where none is named: general administrators are the unit account's to appoint. */
export function refusesAppointing(actor: Actor, departmentId: number | null): Verdict {
  if (actor.role === Role.UNIT) return null
  if (actor.role !== Role.GENERAL_ADMIN) return 'NOT_ALLOWED'
  return departmentId === null ? 'GENERAL_ADMIN_BY_UNIT' : null
}

/** Change an administrator: the unit's account all of them, a general administrator those of departments. */
export function refusesChange(actor: Actor, administrator: AdministratorFacts): Verdict {
  if (actor.role !== Role.UNIT && actor.role !== Role.GENERAL_ADMIN) return 'NOT_ALLOWED'
  if (administrator.ended) return 'ADMINISTRATOR_ENDED'
  return actor.role === Role.GENERAL_ADMIN && administrator.role === Role.GENERAL_ADMIN ? 'GENERAL_ADMIN_BY_UNIT' : null
}

/** Take an administrator's role away; one's own as well, unless one is the last. */
export function refusesRemoval(actor: Actor, administrator: AdministratorFacts): Verdict {
  const own = administrator.id === actor.assignmentId && !administrator.ended
  return (own ? null : refusesChange(actor, administrator)) ?? (isLastGeneral(administrator) ? 'LAST_GENERAL_ADMIN' : null)
}

/**
 * Give the account a one-time code, with which its password is set: whoever hands it over could act in every role that the account has.
 * So not where it is used in another unit, and a general administrator not to a peer.
 */
export function refusesCode(actor: Actor, administrator: AdministratorFacts): Verdict {
  const refusal = refusesChange(actor, administrator)
  if (refusal) return refusal
  if (!administrator.signInAllowed) return 'SIGN_IN_BARRED'
  if (administrator.elsewhere) return 'CODE_ELSEWHERE'
  return actor.role === Role.GENERAL_ADMIN && administrator.general ? 'GENERAL_ADMIN_BY_UNIT' : null
}

/** Whether the unit would be left without a general administrator who may sign in. */
export function isLastGeneral({ role, signInAllowed, ended, otherGenerals }: AdministratorFacts): boolean {
  return role === Role.GENERAL_ADMIN && signInAllowed && !ended && otherGenerals === 0
}
