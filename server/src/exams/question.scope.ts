import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'
import { wholeRegionUnit } from '../windows/whole-region.js'

/** Questions with their answers exist for the autonomous region's own authority alone. Whoever sits an examination meets them on their own paper. */
export function questionScope(actor: Actor): Scope {
  return actor.role === Role.AUTHORITY ? within(actor.unitId, () => `exists (${wholeRegionUnit})`) : nothing
}
