import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'
import { regionsOf } from '../units/regions-of.js'

/** Which registrations exist for whom: for a region's authority those of its region and of all below it, for system administrators all. */
export function unitRegistrationScope(actor: Actor): Scope {
  if (actor.role === Role.SYSTEM_ADMIN) return everything
  return actor.role === Role.AUTHORITY ? within(actor.unitId, r => `${r}.region_code in ${regionsOf}`, 3) : nothing
}
