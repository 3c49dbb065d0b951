import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { transactionRows } from '../database/rows.js'
import { chunks, forUpdate, placeholders, write } from '../database/write.js'
import { placeColumns, recordHourEvents, recordOf } from './hour-events.js'

/**
 * Gives what waits in a department's queue to another department, or to the general administrator (null), so that it can be decided:
 * set-based, in the caller's transaction. What waits at an authority waits there as before, and what is decided stays where it was.
 */
export async function moveWaitingRecords(em: EntityManager, now: Date, actor: Actor, from: { unitId: number; id: number }, to: { id: number; name: string } | null): Promise<void> {
  const found = await transactionRows(em)(
    `select ${placeColumns} from hour_record r where r.review_unit_id = ? and r.status = 'PENDING' and r.department_id = ? order by r.id${forUpdate(em)}`,
    [from.unitId, from.id],
  )
  const records = found.map(recordOf)
  for (const chunk of chunks(records)) {
    await write(em, `update hour_record set department_id = ?, updated_at = ?, version = version + 1 where status = 'PENDING' and id in ${placeholders(chunk.length)}`, [
      to?.id ?? null,
      now.getTime(),
      ...chunk.map(({ hourRecordId }) => hourRecordId),
    ])
  }
  await recordHourEvents(em, actor, now, records.map(record => ({ ...record, action: 'MOVED' as const, unitId: from.unitId, toName: to?.name ?? null })))
}
