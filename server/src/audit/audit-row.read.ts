import { GraphQLError } from 'graphql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing } from '../access/scope.js'
import { isCalendarDay } from '../calendar-day.js'
import { endOfDay, startOfDay } from '../clock.js'
import { containing } from '../database/containing.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import type { ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { auditRowScope } from './audit-row.scope.js'
import { auditRowShape } from './audit-row.shape.js'
import type { AuditFilter, AuditRow } from './audit-row.type.js'

const longestSearch = 100
const isWide = (actor: Actor | null) => actor?.role === Role.AUDITOR || actor?.role === Role.AUTHORITY

const malformed = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

/** A page of the trail in the caller's scope, the newest first. */
export function auditRowPage(filter: AuditFilter | null, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<AuditRow>> {
  const scope = context.actor ? auditRowScope(context.actor) : nothing
  const where = [scope.sql('r')]
  const params: Param[] = [...scope.params]
  const add = (sql: string, value: Param) => {
    where.push(sql)
    params.push(value)
  }
  const [from, to] = [dayOf('from', filter?.from), dayOf('to', filter?.to)]
  if (from) add('r.at >= ?', startOfDay(from).getTime())
  if (to) add('r.at <= ?', endOfDay(to).getTime())
  if (filter?.noun) add('r.noun = ?', filter.noun)
  const names = [
    ['actor', 'actor_name'],
    ['about', 'about_name'],
  ] as const
  for (const [name, columnName] of names) {
    const text = filter?.[name]?.trim()
    if (!text) continue
    if (text.length > longestSearch) throw malformed(`At most ${longestSearch} characters (filter.${name}).`)
    // Nothing finds a part of a name in a province's trail but going through all of it: there it is the whole name, which has an index.
    if (isWide(context.actor)) add(`r.${columnName} = ?`, text)
    else add(`r.${columnName} like ? escape '!'`, containing(text))
  }
  return readPage(auditRowShape, { where: where.join(' and '), params }, first, after, selection, context, { by: ['r.at'], descending: true })
}

function dayOf(name: string, day: string | null | undefined): string | null {
  if (!day) return null
  if (isCalendarDay(day)) return day
  throw malformed(`There is no day ${day} (filter.${name}).`)
}
