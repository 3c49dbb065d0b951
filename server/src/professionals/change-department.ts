import type { EntityManager } from '@mikro-orm/sql'
import { shanghaiDay, startOfDay, todayIn, type Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { write } from '../database/write.js'

/**
 * Moves a person to another department of the unit from today on, in the caller's transaction: the open employment ends yesterday and a new
 * one begins (one that began today is changed instead). What has been submitted stays where it was; the person's own
 * drafts, which will be submitted from the new department, follow. The caller has changed the person's own row.
 */
export async function changeDepartment(em: EntityManager, clock: Clock, person: { id: number; unitId: number }, departmentId: number | null): Promise<void> {
  const today = todayIn(clock)
  const [open] = await transactionRows(em)('select id, starts_on from employment where professional_id = ? and ends_on is null order by id desc limit 1', [person.id])
  if (open && String(open[1]).slice(0, 10) === today) {
    await write(em, 'update employment set unit_id = ?, department_id = ? where id = ?', [person.unitId, departmentId, Number(open[0])])
  } else {
    const yesterday = shanghaiDay(new Date(startOfDay(today).getTime() - 1))
    if (open) await write(em, 'update employment set ends_on = ? where id = ?', [yesterday, Number(open[0])])
    await write(em, 'insert into employment (professional_id, unit_id, department_id, starts_on) values (?, ?, ?, ?)', [person.id, person.unitId, departmentId, today])
  }
  await write(em, "update hour_record set department_id = ?, updated_at = ? where professional_id = ? and unit_id = ? and status = 'DRAFT' and entered_by_unit_id is null", [
    departmentId,
    clock.now().getTime(),
    person.id,
    person.unitId,
  ])
}
