import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'

/**
 * Which people exist for whom: oneself; for a unit's account and general administrators those whom the unit employs now;
 * for a department's administrator those of the department; for an authority those whose unit it supervises; for support all.
 * Analysts, auditors and system administrators have no rows of people.
 */
export function professionalScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return within(actor.professionalId, p => `${p}.id = ?`)
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(actor.unitId, p => `${p}.unit_id = ?`)
    case Role.DEPARTMENT_ADMIN:
      return within(actor.departmentId, p => `${p}.department_id = ?`)
    case Role.AUTHORITY:
      return within(actor.unitId, p => `${p}.unit_id in (select unit_id from supervision where authority_id = ?)`)
    case Role.SUPPORT:
      return everything
    default:
      return nothing
  }
}
