import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { textFaults } from '../errors/text-faults.js'
import { invalidInput } from '../errors/user-error.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'
import { runBatch } from './batch.js'
import { recordHourEvents } from './hour-events.js'
import type { RecordRef } from './hour-record.input.js'
import { canDelete, needsReason } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'
import { moveToDeleted } from './move-to-deleted.js'
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
          { site: context, actor, cause: 'HOURS_DELETED', detail: why },
        )
        await moveToDeleted(em, passing.map(({ id }) => id), { deletedById: actor.accountId, at: now, reason: why })
        await recordHourEvents(em, actor, now, passing.map(record => ({ hourRecordId: record.id, of: record, action: 'DELETED' as const, unitId: record.unitId, opinion: why })))
        // Drafts go without a word; what was submitted does not, whoever entered it.
        const submitted = passing.filter(({ status }) => status !== 'DRAFT')
        await tellOfHours(em, context, actor, submitted, { kind: 'HOURS_DELETED', tenths: record => record.approvedHours ?? record.claimedHours, detail: why })
      },
    },
    selection,
  )
}
