import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'

const supervised = 'select unit_id from supervision where authority_id = ?'

/**
 * Which hour records exist for whom: those of people in scope (professional.scope.ts), those earned in one's unit or department
 * at the time, and those submitted to one's unit or authority for review (for a department's administrator, of that department).
 * So a new employer sees what present staff earned before, and a former one keeps what was earned there.
 */
export function hourRecordScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return within(actor.professionalId, h => `${h}.professional_id = ?`)
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(
        actor.unitId,
        h => `(${h}.review_unit_id = ? or ${h}.unit_id = ? or ${h}.professional_id in (select id from professional where unit_id = ?))`,
        3,
      )
    case Role.DEPARTMENT_ADMIN:
      return within(
        actor.departmentId,
        h => `(${h}.department_id = ? or ${h}.professional_id in (select id from professional where department_id = ?))`,
        2,
      )
    case Role.AUTHORITY:
      return within(
        actor.unitId,
        h =>
          `(${h}.review_unit_id = ? or ${h}.unit_id in (${supervised}) or ${h}.professional_id in (select id from professional where unit_id in (${supervised})))`,
        3,
      )
    case Role.SUPPORT:
      return everything
    default:
      return nothing
  }
}
