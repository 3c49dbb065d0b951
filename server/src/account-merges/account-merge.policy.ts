import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import { Standing } from '../professionals/standing.js'

/** A merge can be undone for so long. */
export const undoneWithinMs = 30 * 24 * 60 * 60 * 1000

/** What the rules look at: a person in scope. */
export interface PersonFacts {
  readonly accountId: number
  readonly standing: `${Standing}`
  readonly roles: readonly Role[]
  /** Whether every role is of a unit in scope, or of none. */
  readonly rolesInScope: boolean
  readonly movesOpen: boolean
  readonly importsUnderWay: boolean
}

const unitRoles: readonly Role[] = [Role.PROFESSIONAL, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN]

/**
 * Merge a person's second account into the other: two that are both in scope, neither one's own, while nothing of the first is under way that
 * only it can finish. Roles pass on, so nobody passes on what is not theirs to give: roles of other regions' units and staff roles are the
 * system administrator's, and nobody becomes auditor and system administrator at once. Null allows; a code refuses.
 */
export function refusesMerge(actor: Actor, person: PersonFacts, into: PersonFacts): MessageCode | null {
  if (actor.role !== Role.AUTHORITY && actor.role !== Role.SYSTEM_ADMIN) return 'NOT_ALLOWED'
  if (person.accountId === actor.accountId || into.accountId === actor.accountId) return 'ACCOUNT_MERGE_OWN'
  if (into.standing !== Standing.CONFIRMED) return 'ACCOUNT_MERGE_INTO_CONFIRMED'
  const both = [...person.roles, ...into.roles]
  if (actor.role === Role.AUTHORITY) {
    if (both.some(role => !unitRoles.includes(role))) return 'ACCOUNT_MERGE_STAFF_ROLE'
    if (!person.rolesInScope || !into.rolesInScope) return 'ACCOUNT_MERGE_ROLE_ELSEWHERE'
  }
  if (both.includes(Role.AUDITOR) && both.includes(Role.SYSTEM_ADMIN)) return 'ROLES_APART'
  if (person.movesOpen) return 'ACCOUNT_MERGE_MOVE_OPEN'
  return person.importsUnderWay ? 'ACCOUNT_MERGE_IMPORT_OPEN' : null
}

/** What the rules look at: a merge that is in scope. */
export interface MergeFacts {
  readonly at: Date
  readonly undone: boolean
  /** Whether the account that stayed has been merged into another since. */
  readonly mergedOn: boolean
}

/** Undo a merge: for 30 days, and a later one of the account that stayed before. */
export function refusesUndo(actor: Actor, { at, undone, mergedOn }: MergeFacts, now: Date): MessageCode | null {
  if (actor.role !== Role.AUTHORITY && actor.role !== Role.SYSTEM_ADMIN) return 'NOT_ALLOWED'
  if (undone) return 'MERGE_UNDONE'
  if (mergedOn) return 'ACCOUNT_MERGE_LATER_FIRST'
  return now.getTime() - at.getTime() > undoneWithinMs ? 'MERGE_UNDO_OVER' : null
}
