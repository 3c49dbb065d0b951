import { LockMode, OptimisticLockError } from '@mikro-orm/core'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { attachmentFaults, attachTo } from '../files/attach.js'
import { Professional } from '../professionals/professional.entity.js'
import { contentOf } from './create-hour-record.js'
import { HourStatus } from './hour-enums.js'
import { lastEvents, recordHourEvents } from './hour-events.js'
import { HourRecord } from './hour-record.entity.js'
import type { HourRecordInput } from './hour-record.input.js'
import { canEdit } from './hour-record.policy.js'
import { validateHourRecord } from './validate-hour-record.js'

/** Changes a draft, or what was refused: that is a draft again, and the opinion stays in its timeline. Gives the record's id. */
export async function updateHourRecord(context: Context, id: number, version: number, input: HourRecordInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const actor = context.actor!
  const { language, clock } = context
  let detached: readonly string[] = []
  try {
    const outcome = await transactionally(context.em, async em => {
      const record = await em.findOne(HourRecord, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
      if (!record) return notFound(language)
      const verdict = canEdit(actor, record)
      if (record.version !== version) return conflict(language, record.version, (await lastEvents(transactionRows(em), [id])).get(id)?.actorName ?? null)
      if (verdict) return notAllowed(language, verdict)
      const { faults, valid } = await validateHourRecord({ rows: transactionRows(em), clock }, input, record.professionalId)
      const all = [...faults, ...(input.attachmentIds ? await attachmentFaults(em, actor, id, input.attachmentIds) : [])]
      if (!valid || all.length > 0) return invalidInput(language, all)
      const now = clock.now()
      // What was refused stayed where it was submitted; as a draft it goes to where the person works.
      if (record.enteredByUnitId === null) {
        const { unitId, departmentId } = await em.findOneOrFail(Professional, record.professionalId)
        Object.assign(record, { unitId, departmentId })
      }
      Object.assign(record, contentOf(input, valid.claimedHours), {
        categoryId: valid.category.id,
        subject: valid.category.subject,
        ruleId: valid.category.ruleId,
        status: HourStatus.DRAFT,
        reviewUnitId: null,
        reviewedById: null,
        reviewedAt: null,
        submittedAt: null,
        opinion: null,
        updatedAt: now,
      })
      await em.flush()
      if (input.attachmentIds) detached = (await attachTo(em, actor, id, input.attachmentIds)).detached
      await recordHourEvents(em, actor, now, [{ hourRecordId: id, of: record, action: 'EDITED' }])
      return id
    })
    // Only what is committed is gone for good.
    await context.storage.remove(detached)
    return outcome
  } catch (error) {
    if (error instanceof OptimisticLockError) return conflict(language, version + 1, null)
    throw error
  }
}
