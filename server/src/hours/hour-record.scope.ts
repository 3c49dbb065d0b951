import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'
import { lookedUp } from '../support/support-look.scope.js'

const supervised = 'select unit_id from supervision where authority_id = ?'

/** One of the ways in which a record comes into scope: each is found by an index. */
export interface Way extends Scope {
  /** The filter that, naming this way's own value, finds nothing outside it. */
  readonly covers?: 'professionalId' | 'reviewUnitId' | 'unitId' | 'departmentId'
}

/**
 * Which hour records exist for whom: those of people in scope (professional.scope.ts), those earned in one's unit or department
 * at the time, and those submitted to one's unit or authority for review (for a department's administrator, of that department).
 * So a new employer sees what present staff earned before, and a former one keeps what was earned there.
 */
export function hourRecordScope(actor: Actor): Scope {
  return anyOf(hourRecordWays(actor))
}

/** The ways of which the scope is made. */
export function hourRecordWays(actor: Actor): readonly Way[] {
  const { unitId, departmentId, professionalId } = actor
  switch (actor.role) {
    case Role.PROFESSIONAL:
      return [{ covers: 'professionalId', ...within(professionalId, h => `${h}.professional_id = ?`) }]
    case Role.UNIT:
    case Role.GENERAL_ADMIN:
      return [
        { covers: 'reviewUnitId', ...within(unitId, h => `${h}.review_unit_id = ?`) },
        { covers: 'unitId', ...within(unitId, h => `${h}.unit_id = ?`) },
        within(unitId, h => `${h}.professional_id in (select id from professional where unit_id = ? and standing <> 'REFUSED')`),
      ]
    case Role.DEPARTMENT_ADMIN:
      return [
        { covers: 'departmentId', ...within(departmentId, h => `${h}.department_id = ?`) },
        within(departmentId, h => `${h}.professional_id in (select id from professional where department_id = ?)`),
      ]
    case Role.AUTHORITY:
      return [
        { covers: 'reviewUnitId', ...within(unitId, h => `${h}.review_unit_id = ?`) },
        within(unitId, h => `${h}.unit_id in (${supervised})`),
        within(unitId, h => `${h}.professional_id in (select id from professional where unit_id in (${supervised}) and standing = 'CONFIRMED')`),
      ]
    case Role.SUPPORT:
      return [lookedUp(actor, 'professional_id')]
    default:
      return [nothing]
  }
}

/** Rows that come into scope in any of these ways. */
export function anyOf(ways: readonly Scope[]): Scope {
  return { sql: alias => `(${ways.map(way => way.sql(alias)).join(' or ')})`, params: ways.flatMap(way => way.params) }
}
