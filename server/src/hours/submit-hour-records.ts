import type { Context } from '../context.js'
import { todayIn } from '../clock.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { chunks, placeholders, write } from '../database/write.js'
import type { Selection } from '../database/selection.js'
import { invalidInput, notAllowed, type Fault } from '../errors/user-error.js'
import { tellReviewers } from '../messages/tell-reviewers.js'
import { reviewUnitsOf } from '../units/review-unit.js'
import { runBatch, type BatchRecord } from './batch.js'
import { recordHourEvents } from './hour-events.js'
import type { RecordRef } from './hour-record.input.js'
import { canSubmit } from './hour-record.policy.js'
import type { BatchResult } from './hour-record.type.js'
import { submitObstacles } from './submit-obstacles.js'

/**
 * Sends drafts to be reviewed: by the person's own unit (批量提交至本单位审核), or by another unit or authority (提交至主管部门审核).
 * From here on the record keeps the unit and department where the person works today. People of 其他单位 go to the authority of their region.
 */
export async function submitHourRecords(context: Context, records: readonly RecordRef[], reviewUnitId: number | null, pledge: boolean, selection: Selection): Promise<BatchResult> {
  const actor = context.actor!
  const { language, clock } = context
  let reviewUnits = new Map<number, number | null>()
  const reviewUnitOf = (record: BatchRecord) => reviewUnits.get(record.professionalId) ?? null
  let obstacleOf: (record: BatchRecord) => Fault | null = () => null
  // One's own record is pledged for also by who submits it as an administrator.
  const missingPledge = pledge ? null : invalidInput(language, [{ path: 'pledge', code: 'PLEDGE_REQUIRED' }])
  const elsewhere = notAllowed(language, 'PERSON_ELSEWHERE')
  const nowhere = invalidInput(language, [{ path: 'reviewUnitId', code: reviewUnitId === null ? 'NO_AUTHORITY' : 'REVIEW_UNIT_UNKNOWN' }])
  return runBatch(
    context,
    records,
    {
      action: 'SUBMITTED',
      allowed: record => canSubmit(actor, record),
      prepare: async (em, found) => {
        reviewUnits = await reviewUnitsOf(em, actor, found.map(record => record.professionalId), reviewUnitId)
        obstacleOf = await submitObstacles(transactionRows(em), actor, todayIn(clock), found.filter(record => canSubmit(actor, record) === null))
      },
      fault: record => {
        const obstacle = obstacleOf(record)
        return (
          (record.professionalId === actor.professionalId ? missingPledge : null) ??
          (obstacle && (obstacle.code === 'PERSON_ELSEWHERE' ? elsewhere : invalidInput(language, [obstacle]))) ??
          // Who has left while this began is missing among those who are held.
          (!reviewUnits.has(record.professionalId) ? elsewhere : reviewUnitOf(record) === null ? nowhere : null)
        )
      },
      same: (record, last) => last.unitId === reviewUnitOf(record),
      apply: async (em, passing) => {
        const now = clock.now()
        for (const [unitId, group] of Map.groupBy(passing, record => reviewUnitOf(record)!)) {
          for (const chunk of chunks(group)) {
            await write(
              em,
              `update hour_record set status = 'PENDING', review_unit_id = ?, submitted_at = ?, pledged_at = ?, updated_at = ?, version = version + 1, opinion = null,
                      unit_id = (select p.unit_id from professional p where p.id = hour_record.professional_id),
                      department_id = (select p.department_id from professional p where p.id = hour_record.professional_id)
                where status = 'DRAFT' and id in ${placeholders(chunk.length)}`,
              [unitId, now.getTime(), pledge ? now.getTime() : null, now.getTime(), ...chunk.map(({ id }) => id)],
            )
          }
          await recordHourEvents(em, actor, now, group.map(record => ({ hourRecordId: record.id, of: record, action: 'SUBMITTED' as const, unitId })))
          await tellReviewers(em, clock, actor, unitId, await departmentsOf(transactionRows(em), group))
        }
      },
    },
    selection,
  )
}

/** Where the people of the records work now. */
async function departmentsOf(rows: Rows, records: readonly BatchRecord[]): Promise<number[]> {
  const departments = new Set<number>()
  for (const chunk of chunks([...new Set(records.map(record => record.professionalId))])) {
    const found = await rows(`select distinct department_id from professional where department_id is not null and id in ${placeholders(chunk.length)}`, chunk)
    for (const [id] of found) departments.add(Number(id))
  }
  return [...departments]
}
