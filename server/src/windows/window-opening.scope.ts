import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'
import { professionalScope } from '../professionals/professional.scope.js'

/**
 * Which openings exist for whom: a unit's own for the unit, all of the units that it supervises for an authority, what holds for the
 * whole unit or for one of the department's people for a department's administrator; and everywhere those of people who work there now.
 * A person asks for the days that hold (annualRequirements), not for the openings and their reasons.
 */
export function windowOpeningScope(actor: Actor): Scope {
  const place = placeScope(actor)
  if (place === nothing) return nothing
  const people = professionalScope(actor)
  return {
    sql: o => `(${place.sql(o)} or ${o}.professional_id in (select s.id from professional s where ${people.sql('s')}))`,
    params: [...place.params, ...people.params],
  }
}

function placeScope({ role, unitId }: Actor): Scope {
  switch (role) {
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return within(unitId, o => `${o}.unit_id = ?`)
    case Role.DEPARTMENT_ADMIN:
      return within(unitId, o => `(${o}.professional_id is null and ${o}.unit_id = ?)`)
    case Role.AUTHORITY:
      return within(unitId, o => `${o}.unit_id in (select unit_id from supervision where authority_id = ?)`)
    default:
      return nothing
  }
}
