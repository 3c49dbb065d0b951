import type { EntityManager } from '@mikro-orm/sql'
import { shanghaiDay, startOfDay, todayIn, type Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { chunks, insertRows, placeholders, write } from '../database/write.js'

/**
 * Moves people to another department of their unit from today on, in the caller's transaction: the open employment ends yesterday and a new
 * one begins (one that began today is changed instead). What has been submitted stays where it was; their own drafts, which will be submitted
 * from the new department, follow, and those that an administrator entered stay with who entered them. The caller has changed the people's own rows.
 */
export async function changeDepartment(em: EntityManager, clock: Clock, unitId: number, professionalIds: readonly number[], departmentId: number | null): Promise<void> {
  const today = todayIn(clock)
  const yesterday = shanghaiDay(new Date(startOfDay(today).getTime() - 1))
  for (const ids of chunks(professionalIds)) {
    const among = placeholders(ids.length)
    const begunToday = await transactionRows(em)(`select professional_id from employment where ends_on is null and starts_on = ? and professional_id in ${among}`, [today, ...ids])
    await write(em, `update employment set unit_id = ?, department_id = ? where ends_on is null and starts_on = ? and professional_id in ${among}`, [unitId, departmentId, today, ...ids])
    await write(em, `update employment set ends_on = ? where ends_on is null and starts_on < ? and professional_id in ${among}`, [yesterday, today, ...ids])
    const there = new Set(begunToday.map(([id]) => Number(id)))
    const begin = ids.filter(id => !there.has(id)).map(id => [id, unitId, departmentId, today])
    await insertRows(em, 'employment', ['professional_id', 'unit_id', 'department_id', 'starts_on'], begin)
    await write(
      em,
      `update hour_record set department_id = ?, updated_at = ? where professional_id in ${among} and unit_id = ? and status = 'DRAFT' and entered_by_unit_id is null`,
      [departmentId, clock.now().getTime(), ...ids, unitId],
    )
  }
}
