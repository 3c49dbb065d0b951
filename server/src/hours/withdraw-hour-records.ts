import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { runBatch } from './batch.js'
import { recordHourEvents } from './hour-events.js'
import type { RecordRef } from './hour-record.input.js'
import { canWithdraw } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'

/** 撤回: what waits is a draft again. */
export async function withdrawHourRecords(context: Context, records: readonly RecordRef[], selection: Selection): Promise<BatchResult> {
  const actor = context.actor!
  return runBatch(
    context,
    records,
    {
      action: 'WITHDRAWN',
      allowed: record => canWithdraw(actor, record),
      apply: async (em, passing) => {
        const now = context.clock.now()
        for (const chunk of chunks(passing)) {
          await write(
            em,
            `update hour_record set status = 'DRAFT', review_unit_id = null, submitted_at = null, pledged_at = null, updated_at = ?, version = version + 1
              where status = 'PENDING' and id in ${placeholders(chunk.length)}`,
            [now.getTime(), ...chunk.map(({ id }) => id)],
          )
        }
        await recordHourEvents(em, actor, now, passing.map(({ id, reviewUnitId }) => ({ hourRecordId: id, action: 'WITHDRAWN' as const, unitId: reviewUnitId })))
      },
    },
    selection,
  )
}
