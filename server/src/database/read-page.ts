import { countCap, pageOf, pageSize, readCursor, type Page } from './page.js'
import { readRows, type ReadContext, type ReadRow, type Shape, type Wanted } from './read-shape.js'
import type { Param } from './rows.js'
import type { Selection } from './selection.js'

/** What rows stand in the order of before their keys: expressions over the alias `r` that are never null. */
export interface PageOrder {
  readonly by: readonly string[]
  readonly descending: boolean
}

/** A statement that gives a row for each that is to be counted. */
export interface Counted {
  readonly sql: string
  readonly params: readonly Param[]
}

const byKey: PageOrder = { by: [], descending: false }

/** Rows behind the cursor: `(a > ? or (a = ? and b > ?))`. */
function behind(columns: readonly string[], sign: '<' | '>', cursor: readonly Param[]): Pick<Wanted, 'where' | 'params'> {
  const [first, ...rest] = columns
  const [value, ...values] = cursor
  if (rest.length === 0) return { where: `${first} ${sign} ?`, params: [value!] }
  const further = behind(rest, sign, values)
  return { where: `(${first} ${sign} ? or (${first} = ? and ${further.where}))`, params: [value!, value!, ...further.params] }
}

/** Whether a list's page is asked how many rows there are in all. */
const asksForCount = (selection: Selection) => 'totalCount' in selection || 'totalIsCapped' in selection

/**
 * A page of what a list's `wanted` finds, its cursor being the values of `extra`. How many there are in all is counted within
 * the same statement, once and not for each row: a statement of its own costs the database a sixth more (npm run bench).
 */
export async function readCounted<T>(shape: Shape, wanted: Wanted, size: number, all: Counted, selection: Selection, context: ReadContext): Promise<Page<T>> {
  const page = { ...wanted, limit: size + 1 }
  const nodes = selection['nodes'] ?? {}
  if (!asksForCount(selection)) return pageOf<T>(await readRows(shape, nodes, page, context), size)
  const count = `select count(*) from (${all.sql} limit ${countCap + 1}) x`
  const extra = wanted.extra ?? []
  const rows: ReadRow[] = await readRows(shape, nodes, { ...page, extra: [...extra, `(${count})`], extraParams: all.params }, context)
  const total = Number(rows[0] ? rows[0].extra.at(-1) : (await context.rows(count, all.params))[0]?.[0])
  return {
    ...pageOf<T>(rows.map(row => ({ ...row, extra: row.extra.slice(0, extra.length) })), size),
    totalCount: Math.min(total, countCap),
    totalIsCapped: total > countCap,
  }
}

/**
 * A page of rows in the order of their keys, or another one: rows and, when asked for, the count, in one statement.
 * `wanted` says which rows, scope included, over the alias `r`.
 */
export async function readPage<T>(
  shape: Shape,
  wanted: Pick<Wanted, 'where' | 'params'>,
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: ReadContext,
  { by, descending }: PageOrder = byKey,
): Promise<Page<T>> {
  const size = pageSize(first)
  const columns = [...by, `r.${shape.key}`]
  const cursor = readCursor(after, columns.length)
  const rest = cursor ? behind(columns, descending ? '<' : '>', cursor) : null
  const page: Wanted = {
    where: rest ? `${wanted.where} and ${rest.where}` : wanted.where,
    params: [...wanted.params, ...(rest?.params ?? [])],
    order: columns.map(column => (descending ? `${column} desc` : column)).join(', '),
    extra: columns,
  }
  return readCounted(shape, page, size, { sql: `select 1 from ${shape.table} r where ${wanted.where}`, params: wanted.params }, selection, context)
}
