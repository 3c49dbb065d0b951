import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'
import { batchLimit, malformed, runBatch } from './batch.js'
import { hourBatchScope } from './hour-batch.scope.js'
import { recordHourEvents } from './hour-events.js'
import type { RecordRef, ReviewUndoSelection } from './hour-record.input.js'
import { canUndo } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'
import { tellOfHours } from './tell-of-hours.js'

/**
 * 撤销审核, of one decision or of a batch: the records wait again as they did before, each in its place in the queue,
 * and hours that counted do no longer, in the same transaction.
 */
export async function undoReviews(context: Context, { records, batchId }: ReviewUndoSelection, selection: Selection): Promise<BatchResult> {
  const actor = context.actor!
  if (!records === !batchId) throw malformed('selection is either records or batchId.')
  const now = context.clock.now()
  return runBatch(
    context,
    records ?? (await refsOf(context, batchId!)),
    {
      action: 'RETRACTED',
      kept: { action: 'RETRACTED', at: now },
      allowed: record => canUndo(actor, record, now, context.reviewUndoMs),
      apply: async (em, passing) => {
        for (const chunk of chunks(passing)) {
          await write(
            em,
            `update hour_record set status = 'PENDING', approved_hours = null, opinion = null, reviewed_by_id = null, reviewed_at = null, updated_at = ?, version = version + 1
              where status in ('APPROVED', 'REJECTED') and id in ${placeholders(chunk.length)}`,
            [now.getTime(), ...chunk.map(({ id }) => id)],
          )
        }
        const counted = passing.filter(({ status }) => status === 'APPROVED')
        await addToAnnualHours(em, counted.map(record => ({ ...record, tenths: -record.approvedHours! })), { site: context, actor, cause: 'REVIEW_UNDONE' })
        await recordHourEvents(em, actor, now, passing.map(record => ({ hourRecordId: record.id, of: record, action: 'RETRACTED' as const, unitId: actor.unitId })))
        await tellOfHours(em, context, actor, passing, { kind: 'REVIEW_UNDONE', tenths: record => record.claimedHours })
      },
    },
    selection,
  )
}

/**
 * What a batch decided, as it stands now: the policy says what has changed since. What waits again has the version before as its own,
 * so that an undo whose answer was lost is recognised. A batch that is not there is one record that is not.
 */
async function refsOf(context: Context, batchId: string): Promise<RecordRef[]> {
  const { sql, params } = hourBatchScope(context.actor!)
  const rows = await context.rows(
    `select e.hour_record_id, r.version, r.status from hour_batch b
       join hour_event e on e.id between b.first_event_id and b.last_event_id and e.actor_id = b.account_id and e.at = b.decided_at and e.action = b.action
       left join hour_record r on r.id = e.hour_record_id
      where b.id = ? and b.action <> 'RETRACTED' and ${sql('b')} order by e.hour_record_id limit ${batchLimit}`,
    [keyOf(batchId), ...params],
  )
  if (rows.length === 0) return [{ id: `batch ${batchId}`, version: 0 }]
  return rows.map(([id, version, status]) => ({ id: String(id), version: Number(version ?? 0) - (status === 'PENDING' ? 1 : 0) }))
}
