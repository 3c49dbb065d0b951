import { nothing } from '../access/scope.js'
import type { Config } from '../config.js'
import { countCap, pageOf, pageSize, readCursor, type Page } from '../database/page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { HourRecordOrder } from './hour-enums.js'
import { conditionsOf } from './hour-record.conditions.js'
import type { HourRecordFilter } from './hour-record.input.js'
import { hourRecordScope } from './hour-record.scope.js'
import { hourRecordShape } from './hour-record.shape.js'
import type { HourRecord } from './hour-record.type.js'

/** What reading records needs of the request. */
export type HourReadContext = ReadContext & { readonly config: Pick<Config, 'fieldKey'> }

interface Order {
  readonly by: string
  readonly extra: readonly string[]
  readonly after: string
  /** The cursor's values in the order of `after`. */
  readonly params: (cursor: readonly (string | number)[]) => Param[]
}

const orders: Record<HourRecordOrder, Order> = {
  NEWEST: { by: 'r.id desc', extra: ['r.id'], after: 'r.id < ?', params: ([id]) => [id!] },
  SUBMITTED: {
    by: 'r.submitted_at, r.id',
    extra: ['r.submitted_at', 'r.id'],
    after: '(r.submitted_at > ? or (r.submitted_at = ? and r.id > ?))',
    params: ([at, id]) => [at!, at!, id!],
  },
  YEAR: {
    by: 'r.year desc, r.id desc',
    extra: ['r.year', 'r.id'],
    after: '(r.year < ? or (r.year = ? and r.id < ?))',
    params: ([year, id]) => [year!, year!, id!],
  },
}

/** A filter within the caller's scope, as one condition over the alias `r`. */
export function scopedConditions(filter: HourRecordFilter | null | undefined, context: HourReadContext): { where: string; params: Param[] } {
  const scope = context.actor ? hourRecordScope(context.actor) : nothing
  const { sql, params } = conditionsOf(filter, context.config.fieldKey)
  return { where: [...sql, scope.sql('r')].join(' and '), params: [...params, ...scope.params] }
}

/** A page of records in the caller's scope; the rows and, when asked for, the count: one statement each, at the same time. */
export async function hourRecordPage(
  filter: HourRecordFilter | null | undefined,
  orderBy: HourRecordOrder,
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: HourReadContext,
): Promise<Page<HourRecord>> {
  const size = pageSize(first)
  const order = orders[orderBy]
  const cursor = readCursor(after, order.extra.length)
  const scoped = scopedConditions(filter, context)
  const { params } = scoped
  // What has not been submitted has no place in the order of submission.
  const where = orderBy === HourRecordOrder.SUBMITTED ? `${scoped.where} and r.submitted_at is not null` : scoped.where
  const [rows, count] = await Promise.all([
    readRows(
      hourRecordShape,
      selection['nodes'] ?? {},
      {
        where: `${where}${cursor ? ` and ${order.after}` : ''}`,
        params: cursor ? [...params, ...order.params(cursor)] : params,
        order: order.by,
        limit: size + 1,
        extra: order.extra,
      },
      context,
    ),
    'totalCount' in selection || 'totalIsCapped' in selection ? countUpTo(where, params, context) : null,
  ])
  return { ...pageOf<HourRecord>(rows, size), ...(count === null ? {} : { totalCount: Math.min(count, countCap), totalIsCapped: count > countCap }) }
}

async function countUpTo(where: string, params: readonly Param[], context: ReadContext): Promise<number> {
  const [[count] = [0]] = await context.rows(`select count(*) from (select 1 from hour_record r where ${where} limit ${countCap + 1}) x`, params)
  return Number(count)
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
