import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'
import { wholeRegionUnit } from '../windows/whole-region.js'

/** Imports exist for the general administrators of the unit, and those of a department's administrators for them; those of questions for who may see the bank, in the authority that imported them. */
export function importJobScope(actor: Actor): Scope {
  if (actor.role === Role.AUTHORITY) return within(actor.unitId, i => `${i}.kind = 'QUESTIONS' and ${i}.unit_id = ? and exists (${wholeRegionUnit})`, 2)
  if (actor.role === Role.GENERAL_ADMIN) return within(actor.unitId, i => `${i}.kind <> 'QUESTIONS' and ${i}.unit_id = ?`)
  return actor.role === Role.DEPARTMENT_ADMIN ? within(actor.departmentId, i => `${i}.department_id = ?`) : nothing
}

/** Rows exist for whom their import exists. */
export function importRowScope(actor: Actor): Scope {
  const { sql, params } = importJobScope(actor)
  return { sql: r => `exists (select 1 from import_job j where j.id = ${r}.import_id and ${sql('j')})`, params }
}
