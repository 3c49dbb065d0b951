import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { textFaults } from '../errors/text-faults.js'
import { invalidInput, notAllowed, type Fault } from '../errors/user-error.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'
import { reviewWindows, type ClosedWindow } from '../windows/review-window.js'
import { malformed, runBatch, type BatchRecord } from './batch.js'
import { ReviewDecision } from './hour-enums.js'
import { recordHourEvents } from './hour-events.js'
import type { HourRecordSelection, RecordRef } from './hour-record.input.js'
import { canReview } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'
import { matchingRecords } from './matching-records.js'
import { tellOfHours } from './tell-of-hours.js'
import { hoursFaults } from './validate-hour-record.js'

const opinionLength = 1000

/**
 * 通过 or 不通过, of one record or of many: one path. Refusing needs an opinion; approved hours may differ from those claimed with a single record.
 * Approved hours count in the same transaction. Neither is done once the year's review is over for the record.
 */
export async function reviewHourRecords(
  context: Context,
  selected: HourRecordSelection,
  decision: ReviewDecision,
  opinion: string | null,
  approvedHours: number | null,
  selection: Selection,
): Promise<BatchResult> {
  const actor = context.actor!
  const { language } = context
  const refs = await refsOf(context, selected)
  const approve = decision === ReviewDecision.APPROVE
  if (approvedHours !== null && (!approve || refs.length !== 1)) throw malformed('approvedHours goes with the approval of a single record.')
  const text = opinion?.trim() || null
  const faults = faultsOf(text, approve, approvedHours)
  const now = context.clock.now()
  const action = approve ? 'APPROVED' : 'REJECTED'
  let closedFor: (record: BatchRecord) => ClosedWindow | null = () => null
  const refused = faults.length > 0 ? invalidInput(language, faults) : null
  return runBatch(
    context,
    refs,
    {
      action,
      kept: { action, at: now },
      allowed: record => canReview(actor, record, context.reviewOfOwnEntries),
      prepare: async (em, found) => {
        closedFor = await reviewWindows(transactionRows(em), todayIn(context.clock), found)
      },
      fault: record => {
        const closed = closedFor(record)
        if (closed) return notAllowed(language, 'REVIEW_CLOSED', { ...closed })
        if (refused) return refused
        return approvedHours !== null && approvedHours > record.claimedHours
          ? invalidInput(language, [{ path: 'approvedHours', code: 'APPROVED_ABOVE_CLAIMED', params: { claimed: record.claimedHours / 10 } }])
          : null
      },
      same: (record, last) => last.opinion === text && (!approve || record.approvedHours === (approvedHours ?? record.claimedHours)),
      apply: async (em, passing) => {
        for (const chunk of chunks(passing)) {
          await write(
            em,
            `update hour_record set status = ?, approved_hours = ${approve ? 'coalesce(?, claimed_hours)' : '?'}, opinion = ?, reviewed_by_id = ?, reviewed_at = ?, updated_at = ?, version = version + 1
              where status = 'PENDING' and id in ${placeholders(chunk.length)}`,
            [action, approvedHours, text, actor.accountId, now.getTime(), now.getTime(), ...chunk.map(({ id }) => id)],
          )
        }
        if (approve) await addToAnnualHours(em, passing.map(record => ({ ...record, tenths: approvedHours ?? record.claimedHours })), { site: context, actor, cause: 'REVIEWED' })
        await recordHourEvents(
          em,
          actor,
          now,
          passing.map(record => ({ hourRecordId: record.id, of: record, action, unitId: actor.unitId, opinion: text })),
        )
        await tellOfHours(em, context, actor, passing, { kind: approve ? 'HOURS_APPROVED' : 'HOURS_RETURNED', tenths: record => approvedHours ?? record.claimedHours, detail: text })
      },
    },
    selection,
  )
}

function faultsOf(opinion: string | null, approve: boolean, approvedHours: number | null): Fault[] {
  const faults: Fault[] = []
  if (!approve && opinion === null) faults.push({ path: 'opinion', code: 'OPINION_REQUIRED' })
  faults.push(...textFaults('opinion', opinion, opinionLength))
  if (approvedHours !== null) faults.push(...hoursFaults('approvedHours', approvedHours))
  return faults
}

/** The records themselves, or all that the filter matched at the instant and that has not changed since. */
async function refsOf(context: Context, { records, filter, asOf }: HourRecordSelection): Promise<RecordRef[]> {
  if (records && !filter) return records
  if (!filter || records || !asOf) throw malformed('selection is either records, or filter with asOf.')
  return matchingRecords(context, filter, asOf, 'r.submitted_at, r.id')
}
