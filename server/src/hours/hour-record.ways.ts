import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing } from '../access/scope.js'
import { keyOf } from '../database/key.js'
import type { Param } from '../database/rows.js'
import type { HourRecordFilter } from './hour-record.input.js'
import { hourRecordWays, type Way } from './hour-record.scope.js'

/** A condition over the alias `r`. */
export interface Condition {
  readonly where: string
  readonly params: readonly Param[]
}
/** A statement that gives ids. */
export interface Statement {
  readonly sql: string
  readonly params: readonly Param[]
}

/** The ways into the caller's scope; only the one of them that a filter stays within, where there is such a one. */
export function waysWithin(filter: HourRecordFilter | null | undefined, actor: Actor | null): readonly Way[] {
  const ways: readonly Way[] = actor ? hourRecordWays(actor) : [nothing]
  const covering = ways.find(({ covers, params }) => covers && filter?.[covers] && keyOf(filter[covers]) === params[0])
  return covering ? [covering] : ways
}

/**
 * Whether a list is read way by way: no index answers `or` between the ways, so without a filter that finds few rows by itself
 * all records of all units would be looked at. Each of an authority's ways is so wide that looking at them in order is no worse.
 */
export function isReadApart(filter: HourRecordFilter | null | undefined, actor: Actor | null, ways: readonly Way[]): boolean {
  if (ways.length === 1 || actor?.role === Role.AUTHORITY) return false
  return !(filter?.professionalId || filter?.idNumber || filter?.enteredByMe || filter?.unitId || filter?.departmentId || (filter?.reviewUnitId && filter.status))
}

/** The ids of records that come into scope in any of the ways and fulfil a condition, at most so many a way. */
export function idsByWay(ways: readonly Way[], condition: Condition, order: string | null, limit: number): Statement {
  const parts = ways.map(
    (way, i) =>
      `select w${i}.id from (select r.id from hour_record r where ${way.sql('r')} and ${condition.where}${order ? ` order by ${order}` : ''} limit ${limit}) w${i}`,
  )
  return { sql: parts.join(' union '), params: ways.flatMap(way => [...way.params, ...condition.params]) }
}
