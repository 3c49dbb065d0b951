import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'

/** Which units exist to be looked after for whom: for a region's authority those that it supervises as such, closed ones too; for system administrators all. */
export function managedUnitScope(actor: Actor): Scope {
  if (actor.role === Role.SYSTEM_ADMIN) return everything
  return actor.role === Role.AUTHORITY ? within(actor.unitId, u => `${u}.id in (select s.unit_id from supervision s where s.authority_id = ? and s.kind = 'REGION')`) : nothing
}
