import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'

/** What happened to which units exists for whom: for a unit's people, also former ones, and those who administer, supervise or run it; with those merged into it. */
export function unitEventScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return within(actor.professionalId, e => `${e}.unit_id in (select m.unit_id from employment m where m.professional_id = ?)`)
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
    case Role.DEPARTMENT_ADMIN:
      return within(actor.unitId, e => `(${e}.unit_id = ? or ${e}.unit_id in (select u.id from unit u where u.merged_into_id = ?))`, 2)
    case Role.AUTHORITY:
      return within(actor.unitId, e => `(${e}.unit_id = ? or ${e}.unit_id in (select s.unit_id from supervision s where s.authority_id = ?))`, 2)
    case Role.SYSTEM_ADMIN:
      return everything
    default:
      return nothing
  }
}
