import { countCap, pageOf, pageSize, readCursor, type Page } from './page.js'
import { readRows, type ReadContext, type Shape, type Wanted } from './read-shape.js'
import type { Param } from './rows.js'
import type { Selection } from './selection.js'

/** What rows stand in the order of before their keys: expressions over the alias `r` that are never null. */
export interface PageOrder {
  readonly by: readonly string[]
  readonly descending: boolean
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

/**
 * A page of rows in the order of their keys, or another one: rows and, when asked for, the count, one statement each at the same time.
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
  const [rows, count] = await Promise.all([
    readRows(
      shape,
      selection['nodes'] ?? {},
      {
        where: rest ? `${wanted.where} and ${rest.where}` : wanted.where,
        params: [...wanted.params, ...(rest?.params ?? [])],
        order: columns.map(column => (descending ? `${column} desc` : column)).join(', '),
        limit: size + 1,
        extra: columns,
      },
      context,
    ),
    'totalCount' in selection || 'totalIsCapped' in selection
      ? context.rows(`select count(*) from (select 1 from ${shape.table} r where ${wanted.where} limit ${countCap + 1}) x`, wanted.params)
      : null,
  ])
  const page = pageOf<T>(rows, size)
  if (!count) return page
  const total = Number(count[0]?.[0] ?? 0)
  return { ...page, totalCount: Math.min(total, countCap), totalIsCapped: total > countCap }
}
