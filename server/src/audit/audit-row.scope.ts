import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'
import { Standing } from '../professionals/standing.js'

/**
 * Whose trail is whose: the auditor's is all of it; a unit's account and general administrators have what stands in their unit's,
 * a department's administrator what stands in the department's, an authority what stands in its own and in those of units that it supervises,
 * without people whom no unit has confirmed; a person what is about the person. What was done to hour records the person reads on each record,
 * as batches are one row for all of them; of 学时登记开放 a person has the days that hold, not who opened them and why.
 * Support, analysts and the system administrator, whose acts are in it, read none of it.
 */
export function auditRowScope(actor: Actor): Scope {
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return within(actor.accountId, r => `(${r}.account_id = ? and ${r}.noun not in ('HOUR', 'WINDOW'))`)
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(actor.unitId, r => `${r}.unit_id = ?`)
    case Role.DEPARTMENT_ADMIN:
      return within(actor.departmentId, r => `${r}.department_id = ?`)
    case Role.AUTHORITY:
      return within(
        actor.unitId,
        r => `(${r}.unit_id = ? or (${r}.unit_id in (select s.unit_id from supervision s where s.authority_id = ?)
          and not exists (select 1 from professional w where w.account_id = ${r}.account_id and w.standing <> '${Standing.CONFIRMED}')))`,
        2,
      )
    case Role.AUDITOR:
      return everything
    default:
      return nothing
  }
}
