import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { runBatch } from './batch.js'
import { recordHourEvents } from './hour-events.js'
import type { RecordRef } from './hour-record.input.js'
import { canWithdraw } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'

// A person's own draft is where the person works; one that a unit entered stays with who entered it.
const placeOfDraft = ['unit_id', 'department_id']
  .map(name => `${name} = case when entered_by_unit_id is null then (select p.${name} from professional p where p.id = hour_record.professional_id) else ${name} end`)
  .join(', ')

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
            `update hour_record set status = 'DRAFT', review_unit_id = null, submitted_at = null, pledged_at = null, ${placeOfDraft}, updated_at = ?, version = version + 1
              where status = 'PENDING' and id in ${placeholders(chunk.length)}`,
            [now.getTime(), ...chunk.map(({ id }) => id)],
          )
        }
        await recordHourEvents(em, actor, now, passing.map(record => ({ hourRecordId: record.id, of: record, action: 'WITHDRAWN' as const, unitId: record.reviewUnitId })))
      },
    },
    selection,
  )
}
