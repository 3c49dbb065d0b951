import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { chunks, insertRows, placeholders, write } from '../database/write.js'
import { textFaults } from '../errors/text-faults.js'
import { invalidInput } from '../errors/user-error.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'
import { runBatch } from './batch.js'
import { recordHourEvents } from './hour-events.js'
import { HourRecord } from './hour-record.entity.js'
import type { RecordRef } from './hour-record.input.js'
import { canDelete, needsReason } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'
import { tellOfHours } from './tell-of-hours.js'

const reasonLength = 1000

/** Deletes: the row moves to a table of its own with who, when and why, and hours that counted do no longer. */
export async function deleteHourRecords(context: Context, records: readonly RecordRef[], reason: string | null, selection: Selection): Promise<BatchResult> {
  const actor = context.actor!
  const { language } = context
  const why = reason?.trim() || null
  const missing = why === null ? invalidInput(language, [{ path: 'reason', code: 'REASON_REQUIRED' }]) : null
  const faults = textFaults('reason', why, reasonLength)
  const refused = faults.length > 0 ? invalidInput(language, faults) : null
  return runBatch(
    context,
    records,
    {
      action: 'DELETED',
      allowed: record => canDelete(actor, record),
      fault: record => refused ?? (needsReason(actor, record) ? missing : null),
      apply: async (em, passing) => {
        const now = context.clock.now()
        await addToAnnualHours(
          em,
          passing.filter(({ status }) => status === 'APPROVED').map(record => ({ ...record, tenths: -record.approvedHours! })),
        )
        for (const chunk of chunks(passing)) {
          const whole = await em.find(HourRecord, { id: { $in: chunk.map(({ id }) => id) } })
          await insertRows(
            em,
            'deleted_hour_record',
            ['hour_record_id', 'professional_id', 'unit_id', 'deleted_by_id', 'deleted_at', 'reason', 'record'],
            whole.map(record => [record.id, record.professionalId, record.unitId, actor.accountId, now.getTime(), why, JSON.stringify(record)]),
          )
          await write(em, `delete from hour_record where id in ${placeholders(chunk.length)}`, chunk.map(({ id }) => id))
        }
        await recordHourEvents(em, actor, now, passing.map(({ id, unitId }) => ({ hourRecordId: id, action: 'DELETED' as const, unitId, opinion: why })))
        // One's own drafts and entries go without a word; what a person has submitted does not.
        const others = passing.filter(record => needsReason(actor, record))
        await tellOfHours(em, context, actor, others, { kind: 'HOURS_DELETED', tenths: record => record.approvedHours ?? record.claimedHours, detail: why })
      },
    },
    selection,
  )
}
