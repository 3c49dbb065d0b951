import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** What the policy needs to know of a person. */
interface Person {
  readonly id: number
}

/** Whether the person is the caller, acting as such. */
export const isOneself = (actor: Actor, person: Person): boolean => actor.role === Role.PROFESSIONAL && actor.professionalId === person.id

/** 我的信息: a profile is the person's own to edit. Null allows; a code refuses. */
export function refusesEdit(actor: Actor, person: Person): MessageCode | null {
  return isOneself(actor, person) ? null : 'PROFILE_NOT_OWN'
}

const revealers: readonly (Role | null)[] = [Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY, Role.SUPPORT]

/**
 * The whole identity number: one's own, or by those who administer, supervise or support the person, who must be in their scope.
 * Null allows; a code refuses. Whether a reason must be given is `needsReason`'s.
 */
export function refusesReveal(actor: Actor, person: Person): MessageCode | null {
  if (isOneself(actor, person) || revealers.includes(actor.role)) return null
  return actor.role === Role.PROFESSIONAL ? 'ID_NUMBER_NOT_OWN' : 'NOT_ALLOWED'
}

/** Another person's identity number is shown for a reason only (PIPL article 28: a specific purpose). */
export const needsReason = (actor: Actor, person: Person): boolean => !isOneself(actor, person)
