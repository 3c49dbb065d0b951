import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'

/** Which assignments exist as a unit's administrators for whom: the unit's own account and its general administrators see all of the unit, past ones too. */
export function administratorScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(actor.unitId, a => `(${a}.unit_id = ? and ${a}.role in ('${Role.GENERAL_ADMIN}', '${Role.DEPARTMENT_ADMIN}'))`)
    default:
      return nothing
  }
}
