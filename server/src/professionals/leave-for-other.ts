import type { EntityManager } from '@mikro-orm/sql'
import { shanghaiDay, startOfDay, todayIn, type Clock } from '../clock.js'
import { write } from '../database/write.js'

/**
 * Everybody whom a unit employs comes to another one from today on, without a department: the employment ends yesterday and another begins (one
 * that began today is changed instead). Their own drafts, which they will submit from there, follow. Set-based, in the caller's transaction.
 */
export async function leaveForOther(em: EntityManager, clock: Clock, unitId: number, otherId: number): Promise<void> {
  const now = clock.now().getTime()
  const today = todayIn(clock)
  const yesterday = shanghaiDay(new Date(startOfDay(today).getTime() - 1))
  await write(em, 'update employment set unit_id = ?, department_id = null where unit_id = ? and ends_on is null and starts_on >= ?', [otherId, unitId, today])
  await write(em, 'update employment set ends_on = ? where unit_id = ? and ends_on is null and starts_on < ?', [yesterday, unitId, today])
  await write(
    em,
    `insert into employment (professional_id, unit_id, starts_on)
      select p.id, ?, ? from professional p where p.unit_id = ? and not exists (select 1 from employment e where e.professional_id = p.id and e.ends_on is null)`,
    [otherId, today, unitId],
  )
  await write(em, "update hour_record set unit_id = ?, department_id = null, updated_at = ?, version = version + 1 where unit_id = ? and status = 'DRAFT' and entered_by_unit_id is null", [otherId, now, unitId])
  await write(em, 'update professional set unit_id = ?, department_id = null, updated_at = ?, version = version + 1 where unit_id = ?', [otherId, now, unitId])
}
