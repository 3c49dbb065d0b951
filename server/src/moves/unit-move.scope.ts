import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'
import { lookedUp } from '../support/support-look.scope.js'

/**
 * Which moves exist for whom: the person's own; for a unit's account and its general administrators those to the unit, and those from it
 * once the new unit has accepted: that somebody looks elsewhere is nothing to the employer before; for support those of whom it has looked up.
 */
export function unitMoveScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return within(actor.professionalId, m => `${m}.professional_id = ?`)
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(actor.unitId, m => `(${m}.to_unit_id = ? or (${m}.from_unit_id = ? and ${m}.accepted_at is not null))`, 2)
    case Role.SUPPORT:
      return lookedUp(actor, 'professional_id')
    default:
      return nothing
  }
}
