import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'

/** Which departments exist to be managed for whom: those of one's unit, for its own account and its general administrators. */
export function departmentScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(actor.unitId, d => `${d}.unit_id = ?`)
    default:
      return nothing
  }
}
