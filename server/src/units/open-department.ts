import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { shareLock } from '../database/write.js'

/**
 * The name of an open department of the unit, null where it has none of this key. It is held open until the commit, so that
 * nobody is put into a department that is being closed.
 */
export async function openDepartment(em: EntityManager, unitId: number, id: number): Promise<string | null> {
  const [row] = await transactionRows(em)(`select name from department where id = ? and unit_id = ? and closed_at is null${shareLock(em)}`, [id, unitId])
  return row ? String(row[0]) : null
}
