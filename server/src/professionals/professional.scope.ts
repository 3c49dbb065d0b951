import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'
import { lookedUp } from '../support/support-look.scope.js'
import { Standing } from './standing.js'

/**
 * Which people exist for whom: oneself; for a unit's account and general administrators those whom the unit employs now, and those who
 * registered at it and wait for its word (whom it refused are nothing to it any more); for a department's administrator those of the
 * department; for an authority those whom a unit that it supervises has confirmed; for support those whom it has looked up in this
 * session, each look a row of the person's own trail.
 * Analysts, auditors and system administrators have no rows of people.
 */
export function professionalScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return within(actor.professionalId, p => `${p}.id = ?`)
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(actor.unitId, p => `${p}.unit_id = ? and ${p}.standing <> '${Standing.REFUSED}'`)
    case Role.DEPARTMENT_ADMIN:
      return within(actor.departmentId, p => `${p}.department_id = ?`)
    case Role.AUTHORITY:
      return within(actor.unitId, p => `${p}.unit_id in (select unit_id from supervision where authority_id = ?) and ${p}.standing = '${Standing.CONFIRMED}'`)
    case Role.SUPPORT:
      return lookedUp(actor, 'id')
    default:
      return nothing
  }
}
