import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { write } from '../database/write.js'
import { openEntry } from './open-entries.js'

type By = Pick<Actor, 'accountId' | 'name'>

/** Gives what waits for a unit's review to an authority, so that it can be decided; where it was earned stays. Set-based, in the caller's transaction. */
export async function passOnQueue(em: EntityManager, now: Date, actor: By, unitId: number, authorityId: number): Promise<void> {
  const waiting = "r.review_unit_id = ? and r.status = 'PENDING'"
  await write(em, `insert into hour_event (hour_record_id, at, action, actor_id, actor_name, unit_id) select r.id, ?, 'FORWARDED', ?, ?, ? from hour_record r where ${waiting} order by r.id`, [
    now.getTime(),
    actor.accountId,
    actor.name,
    authorityId,
    unitId,
  ])
  await write(em, "update hour_record set review_unit_id = ?, updated_at = ?, version = version + 1 where review_unit_id = ? and status = 'PENDING'", [authorityId, now.getTime(), unitId])
}

/**
 * Gives what a unit's administrators have entered for people and not finished to those people, as entries of their own: nobody else is left to
 * finish them. Set-based, in the caller's transaction, before the roles end.
 */
export async function handEntriesToPeople(em: EntityManager, now: Date, actor: By, unitId: number): Promise<void> {
  // No index leads from the unit to what it entered; one does from who entered it.
  const left = (record: string) =>
    `${record}.entered_by_unit_id = ? and ${openEntry(record)} and ${record}.entered_by_id in (select a.account_id from assignment a where a.unit_id = ?)`
  await write(
    em,
    `insert into hour_event (hour_record_id, at, action, actor_id, actor_name, unit_id, to_name)
      select r.id, ?, 'HANDED_ON', ?, ?, ?, p.name from hour_record r join professional p on p.id = r.professional_id where ${left('r')} order by r.id`,
    [now.getTime(), actor.accountId, actor.name, unitId, unitId, unitId],
  )
  // The key is the former administrator's: with it a request sent again would find this record.
  await write(
    em,
    `update hour_record set entered_by_id = (select p.account_id from professional p where p.id = hour_record.professional_id), entered_by_unit_id = null, source = 'SELF',
        idempotency_key = null, updated_at = ?, version = version + 1
      where ${left('hour_record')}`,
    [now.getTime(), unitId, unitId],
  )
}
