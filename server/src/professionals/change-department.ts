import type { EntityManager } from '@mikro-orm/sql'
import { shanghaiDay, startOfDay, todayIn, type Clock } from '../clock.js'
import { chunks, placeholders, write } from '../database/write.js'

/**
 * Moves people to another department from today on, in the caller's transaction, set-based: the open employment ends yesterday
 * and a new one begins (one that began today is changed instead). What has been submitted stays where it was; their own drafts, which will be
 * submitted from the new department, follow, and those that an administrator entered stay with who entered them. Whom the unit has not
 * confirmed has no employment. The caller has changed the people's own rows, perhaps to another unit too: employment and drafts are of the
 * unit that those say.
 */
export async function changeDepartment(em: EntityManager, clock: Clock, professionalIds: readonly number[], departmentId: number | null): Promise<void> {
  const today = todayIn(clock)
  const yesterday = shanghaiDay(new Date(startOfDay(today).getTime() - 1))
  for (const ids of chunks(professionalIds)) {
    const these = placeholders(ids.length)
    await write(em, `update employment set unit_id = (select p.unit_id from professional p where p.id = employment.professional_id), department_id = ?
        where professional_id in ${these} and ends_on is null and starts_on >= ?`, [departmentId, ...ids, today])
    await write(em, `update employment set ends_on = ? where professional_id in ${these} and ends_on is null and starts_on < ?`, [yesterday, ...ids, today])
    await write(
      em,
      `insert into employment (professional_id, unit_id, department_id, starts_on)
       select p.id, p.unit_id, ?, ? from professional p
        where p.id in ${these} and p.standing = 'CONFIRMED' and not exists (select 1 from employment e where e.professional_id = p.id and e.ends_on is null)`,
      [departmentId, today, ...ids],
    )
    await write(
      em,
      `update hour_record set unit_id = (select p.unit_id from professional p where p.id = hour_record.professional_id), department_id = ?, updated_at = ?
        where professional_id in ${these} and status = 'DRAFT' and entered_by_unit_id is null`,
      [departmentId, clock.now().getTime(), ...ids],
    )
  }
}
