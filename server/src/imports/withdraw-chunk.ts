import type { EntityManager } from '@mikro-orm/sql'
import { inList } from '../database/read-shape.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, write } from '../database/write.js'
import { moveToDeleted } from '../hours/move-to-deleted.js'
import { placeColumns, recordHourEvents, recordOf } from '../hours/hour-events.js'
import { ImportKind } from './import-enums.js'
import type { ImportJob } from './import-job.entity.js'
import type { ImportSite } from './import-work.js'

/**
 * Takes back up to so many records that an import made and nobody has decided on, as deleting them by hand would; one that was decided
 * meanwhile stays. Gives how many went; 0 when there is nothing left to take back.
 */
export async function withdrawChunk(em: EntityManager, { actor, clock, importId }: ImportSite, job: Pick<ImportJob, 'fileName' | 'kind'>, most: number): Promise<number> {
  // Keys of what others made are none of hour records.
  if (job.kind !== ImportKind.HOURS) return 0
  const now = clock.now()
  const rows = transactionRows(em)
  const found = await rows(
    `select ${placeColumns}, i.sheet_row from import_row i join hour_record r on r.id = i.target_id
      where i.import_id = ? and i.outcome = 'DONE' and r.status in ('PENDING', 'DRAFT') order by r.id limit ${most}${forUpdate(em)}`,
    [importId],
  )
  if (found.length === 0) return 0
  const ids = found.map(([id]) => Number(id))
  const reason = `撤回导入：${job.fileName}`.slice(0, 200)
  await moveToDeleted(em, ids, { deletedById: actor.accountId, at: now, reason })
  await recordHourEvents(em, actor, now, found.map(row => {
    const record = recordOf(row)
    return { ...record, action: 'DELETED' as const, unitId: record.of.unitId, opinion: reason }
  }))
  const { sql, params } = inList(found.map(([, , , , number]) => Number(number)))
  await write(em, `delete from import_row where import_id = ? and sheet_row in ${sql}`, [importId, ...params])
  return ids.length
}
