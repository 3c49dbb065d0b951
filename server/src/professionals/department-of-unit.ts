import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { shareLock } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'

/** A department of the unit by its name, held until the commit so that it stays one; a fault where it is none, null where none is named. */
export async function departmentOfUnit(em: EntityManager, unitId: number, departmentId: number | null, path: string): Promise<{ name: string | null } | Fault> {
  if (departmentId === null) return { name: null }
  const [row] = await transactionRows(em)(`select name from department where id = ? and unit_id = ?${shareLock(em)}`, [departmentId, unitId])
  return row ? { name: String(row[0]) } : { path, code: 'DEPARTMENT_NOT_IN_UNIT' }
}
