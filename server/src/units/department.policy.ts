import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** Who sets up departments: the unit's own account and its general administrators. Null allows; a code refuses. */
export function refusesSetup(actor: Actor): MessageCode | null {
  return actor.role === Role.UNIT || actor.role === Role.GENERAL_ADMIN ? null : 'NOT_ALLOWED'
}

/** Rename, merge or close a department that is in scope: while it is open. */
export function refusesChange(actor: Actor, department: { readonly closed: boolean }): MessageCode | null {
  return refusesSetup(actor) ?? (department.closed ? 'DEPARTMENT_CLOSED' : null)
}
