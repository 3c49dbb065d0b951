import { GraphQLError } from 'graphql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { personOfNumber } from '../accounts/account-of-login.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { normaliseIdNumber } from '../accounts/id-number.js'
import { endOfDay, startOfDay } from '../clock.js'
import { containing } from '../database/containing.js'
import { keyOf } from '../database/key.js'
import type { Param } from '../database/rows.js'
import { isCalendarDay } from './half-days.js'
import type { HourRecordFilter } from './hour-record.input.js'

/** SQL over the alias `r`, and its parameters. */
export interface Conditions {
  readonly sql: string[]
  readonly params: Param[]
}

/** Longer texts are no words of a title. */
const longestSearch = 200

const list = (values: readonly Param[]) => `(${values.map(() => '?').join(', ')})`

function dayOf(name: keyof HourRecordFilter, day: string): string {
  if (isCalendarDay(day)) return day
  throw new GraphQLError(`There is no day ${day} (filter.${name}).`, { extensions: { code: 'BAD_USER_INPUT' } })
}

function searched(name: keyof HourRecordFilter, text: string): string {
  if (text.length <= longestSearch) return text
  throw new GraphQLError(`At most ${longestSearch} characters (filter.${name}).`, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** What an account has entered as who it is now (hour-record.policy.ts): a person for themselves, an administrator for the unit; the others enter nothing. */
function enteredBy(actor: Actor | null): { sql: string; params: Param[] } {
  switch (actor?.role) {
    case Role.PROFESSIONAL:
      return { sql: 'r.entered_by_id = ? and r.entered_by_unit_id is null', params: [actor.accountId] }
    case Role.GENERAL_ADMIN:
    case Role.DEPARTMENT_ADMIN:
      return { sql: 'r.entered_by_id = ? and r.entered_by_unit_id = ?', params: [actor.accountId, actor.unitId] }
    default:
      return { sql: '1 = 0', params: [] }
  }
}

/** A filter as conditions. The caller adds the scope: a filter only ever narrows it. */
export function conditionsOf(filter: HourRecordFilter | null | undefined, fieldKey: Buffer, actor: Actor | null): Conditions {
  const sql: string[] = []
  const params: Param[] = []
  const add = (text: string, ...values: Param[]) => {
    sql.push(text)
    params.push(...values)
  }
  if (!filter) return { sql, params }
  if (filter.professionalId) add('r.professional_id = ?', keyOf(filter.professionalId))
  if (filter.reviewUnitId) add('r.review_unit_id = ?', keyOf(filter.reviewUnitId))
  if (filter.unitId) add('r.unit_id = ?', keyOf(filter.unitId))
  if (filter.departmentId) add('r.department_id = ?', keyOf(filter.departmentId))
  if (filter.year != null) add('r.year = ?', filter.year)
  if (filter.status) add(filter.status.length > 0 ? `r.status in ${list(filter.status)}` : '1 = 0', ...filter.status)
  if (filter.subject) add(filter.subject.length > 0 ? `r.subject in ${list(filter.subject)}` : '1 = 0', ...filter.subject)
  if (filter.source) add(filter.source.length > 0 ? `r.source in ${list(filter.source)}` : '1 = 0', ...filter.source)
  if (filter.enteredByMe) {
    const own = enteredBy(actor)
    add(own.sql, ...own.params)
  }
  if (filter.categoryId) add('r.category_id in (select id from hour_category where id = ? or parent_id = ?)', keyOf(filter.categoryId), keyOf(filter.categoryId))
  if (filter.title) add("r.title like ? escape '!'", containing(searched('title', filter.title)))
  if (filter.name) add("exists (select 1 from professional p where p.id = r.professional_id and p.name like ? escape '!')", containing(searched('name', filter.name.trim())))
  if (filter.idNumber) add(`r.professional_id in ${personOfNumber}`, hashLogin(fieldKey, normaliseIdNumber(filter.idNumber)))
  if (filter.startsFrom) add('r.starts_on >= ?', dayOf('startsFrom', filter.startsFrom))
  if (filter.endsTo) add('r.ends_on <= ?', dayOf('endsTo', filter.endsTo))
  if (filter.createdFrom) add('r.created_at >= ?', startOfDay(dayOf('createdFrom', filter.createdFrom)).getTime())
  if (filter.createdTo) add('r.created_at <= ?', endOfDay(dayOf('createdTo', filter.createdTo)).getTime())
  if (filter.submittedFrom) add('r.submitted_at >= ?', startOfDay(dayOf('submittedFrom', filter.submittedFrom)).getTime())
  if (filter.submittedTo) add('r.submitted_at <= ?', endOfDay(dayOf('submittedTo', filter.submittedTo)).getTime())
  return { sql, params }
}
