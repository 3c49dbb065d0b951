import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { shanghaiDay } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, insertRows } from '../database/write.js'
import { recordHourEvents } from '../hours/hour-events.js'
import { HalfDay, HourSource, HourStatus, Subject } from '../hours/hour-enums.js'
import { tell } from '../messages/tell.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'

/** What of a year's public subjects gives hours: the examination of the required courses, and the electives. */
export type Award = 'EXAM' | 'ELECTIVES'

const subjectOf = { EXAM: Subject.PUBLIC_REQUIRED, ELECTIVES: Subject.PUBLIC_ELECTIVE } as const
const titleOf = { EXAM: '公需科目必修课', ELECTIVES: '公需科目选修课' } as const

/** One award to one person. */
export interface NewAward {
  readonly professionalId: number
  /** The year that the hours go to: always the subjects' own, also where they are made up later. */
  readonly year: number
  readonly award: Award
  /** Tenths of a 学时; null where the year's rule has no value: then nothing is awarded. */
  readonly hours: number | null
  readonly at: Date
}

/**
 * The record's key by its person: what a caller of the API sends is kept as a hash of 64 digits, so that no person can take it first.
 */
export const awardKey = (year: number, award: Award): string => `award:${year}:${award}`

/** In SQL, whether person `p` was given the hours of a year's examination. */
export const examAwarded = (year: string): string =>
  `(case when exists (select 1 from hour_record h where h.professional_id = p.id and h.year = ${year} and h.source = 'SYSTEM' and h.idempotency_key like 'award:%:EXAM') then 1 else 0 end)`

/**
 * Gives the hours of an award, in the caller's transaction: one approved record of source SYSTEM a person, year and award, with its event,
 * its message to the person and the year's sums. Done again, it does nothing. Gives the record's id, or null where nothing was given.
 * The person's row is held until the commit, so that two at once do not both give it.
 */
export async function grantAward(em: EntityManager, site: Pick<App, 'config' | 'clock'>, { professionalId, year, award, hours, at }: NewAward): Promise<number | null> {
  if (hours === null || hours <= 0) return null
  const rows = transactionRows(em)
  const [person] = await rows(`select account_id, unit_id, department_id, name from professional where id = ?${forUpdate(em)}`, [professionalId])
  const [accountId, unitId, departmentId, name] = [Number(person![0]), Number(person![1]), person![2] === null ? null : Number(person![2]), String(person![3])]
  const key = awardKey(year, award)
  const given = "select id from hour_record where professional_id = ? and year = ? and source = 'SYSTEM' and idempotency_key = ?"
  if ((await rows(given, [professionalId, year, key])).length > 0) return null
  const subject = subjectOf[award]
  const [rule] = await rows(
    `select c.id as category_id, r.id as rule_id from hour_category c join hour_rule r on r.category_id = c.id where c.code = ? and r.effective_from <= ? order by r.effective_from desc limit 1`,
    [subject, shanghaiDay(at)],
  )
  const title = `${year}年度${titleOf[award]}`
  const day = shanghaiDay(at)
  const now = at.getTime()
  const record = {
    professional_id: professionalId,
    unit_id: unitId,
    department_id: departmentId,
    category_id: Number(rule![0]),
    subject,
    rule_id: Number(rule![1]),
    title,
    starts_on: day,
    start_half: HalfDay.MORNING,
    ends_on: day,
    end_half: HalfDay.AFTERNOON,
    year,
    claimed_hours: hours,
    approved_hours: hours,
    status: HourStatus.APPROVED,
    source: HourSource.SYSTEM,
    entered_by_id: accountId,
    idempotency_key: key,
    created_at: now,
    reviewed_at: now,
    updated_at: now,
    version: 1,
  }
  await insertRows(em, 'hour_record', Object.keys(record), [Object.values(record)])
  const id = Number((await rows(given, [professionalId, year, key]))[0]![0])
  await recordHourEvents(em, { accountId, name }, at, [{ hourRecordId: id, of: { professionalId, unitId, departmentId }, action: 'CREATED' }])
  await addToAnnualHours(em, [{ professionalId, year, subject, tenths: hours }], { site, actor: null, cause: 'AWARDED' })
  const [place] = await rows(`select min(id) as id from assignment where account_id = ? and role = '${Role.PROFESSIONAL}' and ended_at is null`, [accountId])
  const assignmentId = place![0] === null ? null : Number(place![0])
  await tell(em, site, [{ accountId, assignmentId, kind: 'HOURS_AWARDED', params: { title, year, hours: hours / 10 }, hourRecordId: id }])
  return id
}
