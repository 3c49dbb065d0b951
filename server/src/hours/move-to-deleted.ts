import type { EntityManager } from '@mikro-orm/sql'
import { chunks, insertRows, placeholders, write } from '../database/write.js'
import { HourRecord } from './hour-record.entity.js'

/** Moves records, whole and with who, when and why, to the table of what is deleted; in the caller's transaction, which has judged and holds them. */
export async function moveToDeleted(em: EntityManager, ids: readonly number[], by: { deletedById: number; at: Date; reason: string | null }): Promise<void> {
  for (const chunk of chunks(ids)) {
    const whole = await em.find(HourRecord, { id: { $in: chunk } })
    await insertRows(
      em,
      'deleted_hour_record',
      ['hour_record_id', 'professional_id', 'unit_id', 'deleted_by_id', 'deleted_at', 'reason', 'record'],
      whole.map(record => [record.id, record.professionalId, record.unitId, by.deletedById, by.at.getTime(), by.reason, JSON.stringify(record)]),
    )
    await write(em, `delete from hour_record where id in ${placeholders(chunk.length)}`, chunk)
  }
}
