import { hash } from 'node:crypto'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { Role } from '../access/role.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, notFound, type Fault, type InvalidInput, type NotFound } from '../errors/user-error.js'
import { attachmentFaults, attachTo } from '../files/attach.js'
import { Professional } from '../professionals/professional.entity.js'
import { HourSource, HourStatus } from './hour-enums.js'
import { recordHourEvents } from './hour-events.js'
import { HourRecord } from './hour-record.entity.js'
import type { HourRecordInput } from './hour-record.input.js'
import { validateHourRecord } from './validate-hour-record.js'

const longestKey = 64

/** Registers hours, for oneself or for a person in scope: a draft. The same key again gives the same record. */
export async function createHourRecord(
  context: Context,
  input: HourRecordInput,
  professionalId: number | null,
  typedKey: string | null,
): Promise<number | InvalidInput | NotFound> {
  const actor = context.actor!
  const { language, clock } = context
  const self = actor.role === Role.PROFESSIONAL
  const personId = professionalId ?? (self ? actor.professionalId : null)
  if (personId === null) return invalidInput(language, [{ path: 'professionalId', code: 'REQUIRED' }])
  if (typedKey !== null && typedKey.length > longestKey) {
    return invalidInput(language, [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: longestKey, length: typedKey.length } }])
  }
  // As a hash: databases differ in whether `a` and `A` are the same text.
  const idempotencyKey = typedKey ? hash('sha256', typedKey) : null
  const known = await existing(context, idempotencyKey)
  if (known) return known
  try {
    return await transactionally(context.em, async em => {
      const person = await em.findOne(Professional, personId)
      if (!person) return notFound(language)
      const { faults, valid } = await validateHourRecord({ rows: transactionRows(em), clock }, input, person.id)
      const now = clock.now()
      const attachmentIds = input.attachmentIds ?? []
      // Who enters hours for somebody says that the person is of the unit: that is said first.
      const unknown: Fault[] = self || person.standing === 'CONFIRMED' ? [] : [{ path: 'professionalId', code: 'CONFIRM_FIRST' }]
      const all = [...unknown, ...faults, ...(await attachmentFaults(em, actor, null, attachmentIds))]
      // The same request a moment ago has taken the files: then its record is the answer, not that they are taken.
      if (!valid || all.length > 0) return (await existing(context, idempotencyKey)) ?? invalidInput(language, all)
      const record = em.create(HourRecord, {
        professionalId: person.id,
        unitId: person.unitId,
        departmentId: person.departmentId,
        ...contentOf(input, valid.claimedHours),
        categoryId: valid.category.id,
        subject: valid.category.subject as HourRecord['subject'],
        ruleId: valid.category.ruleId,
        status: HourStatus.DRAFT,
        source: self ? HourSource.SELF : HourSource.UNIT,
        enteredById: actor.accountId,
        enteredByUnitId: self ? null : actor.unitId,
        idempotencyKey,
        createdAt: now,
        updatedAt: now,
      } as HourRecord)
      await em.flush()
      await attachTo(em, actor, record.id, attachmentIds)
      await recordHourEvents(em, actor, now, [{ hourRecordId: record.id, of: record, action: 'CREATED' }])
      return record.id
    })
  } catch (error) {
    // Two at once with the same key: the other one made it.
    const made = error instanceof UniqueConstraintViolationException ? await existing(context, idempotencyKey) : null
    if (made) return made
    throw error
  }
}

async function existing(context: Context, key: string | null): Promise<number | null> {
  if (key === null) return null
  const [row] = await context.rows('select id from hour_record where entered_by_id = ? and idempotency_key = ?', [context.actor!.accountId, key])
  return row ? Number(row[0]) : null
}

/** The fields of a record that its form sets as they are. */
export function contentOf(input: HourRecordInput, claimedHours: number) {
  const { title, startsOn, startHalf, endsOn, endHalf, year } = input
  return {
    title,
    startsOn,
    startHalf,
    endsOn,
    endHalf,
    year,
    claimedHours,
    description: input.description || null,
    certificateNumber: input.certificateNumber || null,
  }
}
