import type { Scope } from '../access/scope.js'
import type { Config } from '../config.js'
import { countCap, pageSize, readCursor, type Page } from '../database/page.js'
import { readCounted } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { conditionsOf } from './hour-record.conditions.js'
import type { HourRecordFilter } from './hour-record.input.js'
import type { Order } from './hour-record.order.js'
import { anyOf } from './hour-record.scope.js'
import { hourRecordShape } from './hour-record.shape.js'
import type { HourRecord } from './hour-record.type.js'
import { idsByWay, isReadApart, waysWithin, type Condition } from './hour-record.ways.js'

/** What reading records needs of the request. */
export type HourReadContext = ReadContext & { readonly config: Pick<Config, 'fieldKey'> }

/** A filter as one condition over the alias `r`, without the scope. */
function filterCondition(filter: HourRecordFilter | null | undefined, context: HourReadContext): Condition {
  const { sql, params } = conditionsOf(filter, context.config.fieldKey, context.actor)
  return { where: sql.length > 0 ? sql.join(' and ') : '1 = 1', params }
}

/** A filter within the caller's scope, as one condition over the alias `r`. */
export function scopedConditions(filter: HourRecordFilter | null | undefined, context: HourReadContext): Condition {
  return within(filterCondition(filter, context), waysWithin(filter, context.actor))
}

const within = ({ where, params }: Condition, ways: readonly Scope[]): Condition => {
  const scope = anyOf(ways)
  return { where: `${where} and ${scope.sql('r')}`, params: [...params, ...scope.params] }
}

/** A page of records in the caller's scope; the rows and, when asked for, the count, in one statement. */
export async function hourRecordPage(
  filter: HourRecordFilter | null | undefined,
  order: Order,
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: HourReadContext,
): Promise<Page<HourRecord>> {
  const asOf = context.clock.now()
  const size = pageSize(first)
  const cursor = readCursor(after, order.extra.length)
  const ways = waysWithin(filter, context.actor)
  const apart = isReadApart(filter, context.actor, ways)
  const matching = filterCondition(filter, context)
  const filtered = order.placed === null ? matching : { ...matching, where: `${matching.where} and ${order.placed}` }
  const all = apart ? filtered : within(filtered, ways)
  const page = {
    where: cursor ? `${all.where} and ${order.after}` : all.where,
    params: cursor ? [...all.params, ...order.params(cursor)] : all.params,
  }
  const ids = apart ? idsByWay(ways, page, order.apart, size + 1) : null
  const wanted = ids ? { where: `r.id in (select w.id from (${ids.sql}) w)`, params: ids.params } : page
  const counted = apart ? idsByWay(ways, all, null, countCap + 1) : { sql: `select r.id from hour_record r where ${all.where}`, params: all.params }
  return { asOf, ...(await readCounted<HourRecord>(hourRecordShape, { ...wanted, order: order.by, extra: order.extra }, size, counted, selection, context)) }
}

/** One record in the caller's scope; null where it does not exist for the caller. */
export async function readHourRecord(id: number, selection: Selection, context: HourReadContext): Promise<HourRecord | null> {
  const records = await readHourRecords([id], selection, context)
  return records.get(id) ?? null
}

/** Records in the caller's scope by id. */
export async function readHourRecords(ids: readonly number[], selection: Selection, context: HourReadContext): Promise<Map<number, HourRecord>> {
  if (ids.length === 0) return new Map()
  const { where, params } = scopedConditions(null, context)
  const list = ids.map(() => '?').join(', ')
  const rows = await readRows(hourRecordShape, selection, { where: `r.id in (${list}) and ${where}`, params: [...ids, ...params], extra: ['r.id'] }, context)
  return new Map(rows.map(({ node, extra }) => [extra[0] as number, node as unknown as HourRecord]))
}
