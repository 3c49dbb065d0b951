import type { EntityManager } from '@mikro-orm/sql'
import type { Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, write } from '../database/write.js'
import { changeDepartment } from '../professionals/change-department.js'

/**
 * Where departments have gone back to the unit that they came from: people whom the other unit has put into them since stay in that unit without
 * one, and fall to its general administrator, as what is not decided of theirs does; administrators who were put at their head go with them.
 */
export async function leaveDepartments(em: EntityManager, clock: Clock, mergeId: number, unitId: number, intoId: number): Promise<void> {
  const now = clock.now().getTime()
  const back = "(select m.row_key from unit_merge_row m join department d on d.id = m.row_key where m.merge_id = ? and m.referrer = 'department.unit_id' and d.unit_id = ?)"
  const left = await transactionRows(em)(`select p.id from professional p where p.unit_id = ? and p.department_id in ${back} order by p.id${forUpdate(em)}`, [intoId, mergeId, unitId])
  await write(em, `update professional set department_id = null, updated_at = ?, version = version + 1 where unit_id = ? and department_id in ${back}`, [now, intoId, mergeId, unitId])
  await changeDepartment(em, clock, left.map(([id]) => Number(id)), null)
  await write(em, `update hour_record set department_id = null, updated_at = ?, version = version + 1 where unit_id = ? and status <> 'APPROVED' and department_id in ${back}`, [now, intoId, mergeId, unitId])
  await write(em, `update assignment set unit_id = ?, version = version + 1 where unit_id = ? and department_id in ${back}`, [unitId, intoId, mergeId, unitId])
}
