import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { textFaults } from '../errors/text-faults.js'
import { invalidInput, type Fault } from '../errors/user-error.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'
import { batchLimit, malformed, runBatch } from './batch.js'
import { ReviewDecision } from './hour-enums.js'
import { recordHourEvents } from './hour-events.js'
import type { HourRecordSelection, RecordRef } from './hour-record.input.js'
import { canReview } from './hour-record.policy.js'
import { scopedConditions } from './hour-record.read.js'
import type { BatchResult } from './hour-record.type.js'
import { tellOfHours } from './tell-of-hours.js'
import { hoursFaults } from './validate-hour-record.js'

const opinionLength = 1000

/**
 * 通过 or 不通过, of one record or of many: one path. Refusing needs an opinion; approved hours may differ from those claimed with a single record.
 * Approved hours count in the same transaction.
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
  const refused = faults.length > 0 ? invalidInput(language, faults) : null
  return runBatch(
    context,
    refs,
    {
      action,
      kept: { action, at: now },
      allowed: record => canReview(actor, record, context.reviewOfOwnEntries),
      fault: record =>
        refused ??
        (approvedHours !== null && approvedHours > record.claimedHours
          ? invalidInput(language, [{ path: 'approvedHours', code: 'APPROVED_ABOVE_CLAIMED', params: { claimed: record.claimedHours / 10 } }])
          : null),
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
        if (approve) await addToAnnualHours(em, passing.map(record => ({ ...record, tenths: approvedHours ?? record.claimedHours })))
        await recordHourEvents(
          em,
          actor,
          now,
          passing.map(({ id }) => ({ hourRecordId: id, action, unitId: actor.unitId, opinion: text })),
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
  const { where, params } = scopedConditions(filter, context)
  const rows = await context.rows(`select r.id, r.version from hour_record r where ${where} and r.updated_at <= ? order by r.submitted_at, r.id limit ${batchLimit + 1}`, [
    ...params,
    asOf.getTime(),
  ])
  if (rows.length > batchLimit) throw malformed(`At most ${batchLimit} records at once; the filter matches more. Narrow it.`)
  return rows.map(([id, version]) => ({ id: String(id), version: Number(version) }))
}
