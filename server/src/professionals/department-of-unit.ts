import type { EntityManager } from '@mikro-orm/sql'
import type { Fault } from '../errors/user-error.js'
import { openDepartment } from '../units/open-department.js'

/** An open department of the unit by its name, held until the commit so that it stays one; a fault where it is none, null where none is named. */
export async function departmentOfUnit(em: EntityManager, unitId: number, departmentId: number | null, path: string): Promise<{ name: string | null } | Fault> {
  if (departmentId === null) return { name: null }
  const name = await openDepartment(em, unitId, departmentId)
  return name === null ? { path, code: 'DEPARTMENT_NOT_IN_UNIT' } : { name }
}
