import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { chunks, forUpdate, placeholders, write } from '../database/write.js'
import { tell } from '../messages/tell.js'
import { recordHourEvents } from './hour-events.js'
import { administeredPlaces, entriesLeft, successorOf } from './open-entries.js'

/**
 * Passes on what an administrator who leaves, or administers less, has entered for staff and can no longer go on with: to the oldest other
 * general administrator of the unit, who is told, set-based, in the caller's transaction, which has changed the assignment. Without such a one it stays.
 */
export async function handOnEntries(em: EntityManager, site: Pick<App, 'config' | 'clock'>, actor: Actor, accountId: number, unitId: number): Promise<void> {
  const rows = transactionRows(em)
  const today = todayIn(site.clock)
  const successor = await successorOf(rows, accountId, unitId, today)
  if (!successor) return
  const { where, params } = entriesLeft({ accountId, unitId, places: await administeredPlaces(rows, accountId, unitId, today) })
  const ids = (await rows(`select r.id from hour_record r where ${where} order by r.id${forUpdate(em)}`, params)).map(([id]) => Number(id))
  const now = site.clock.now()
  for (const chunk of chunks(ids)) {
    // The key is the former administrator's: with it a request sent again would find this record.
    await write(em, `update hour_record set entered_by_id = ?, idempotency_key = null, updated_at = ?, version = version + 1 where id in ${placeholders(chunk.length)}`, [
      successor.accountId,
      now.getTime(),
      ...chunk,
    ])
  }
  await recordHourEvents(em, actor, now, ids.map(hourRecordId => ({ hourRecordId, action: 'HANDED_ON' as const, unitId, toName: successor.name })))
  if (ids.length === 0) return
  const [[from] = ['']] = await rows('select name from account where id = ?', [accountId])
  await tell(em, site, [{ accountId: successor.accountId, assignmentId: successor.assignmentId, kind: 'ENTRIES_HANDED_ON', count: ids.length, params: { from: String(from) } }])
}
