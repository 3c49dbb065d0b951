import { countCap, pageOf, pageSize, readCursor, type Page } from './page.js'
import { readRows, type ReadContext, type Shape, type Wanted } from './read-shape.js'
import type { Selection } from './selection.js'

/**
 * A page of rows in the order of their keys: rows and, when asked for, the count, one statement each at the same time.
 * `wanted` says which rows, scope included, over the alias `r`.
 */
export async function readPage<T>(
  shape: Shape,
  wanted: Pick<Wanted, 'where' | 'params'>,
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: ReadContext,
): Promise<Page<T>> {
  const size = pageSize(first)
  const cursor = readCursor(after, 1)
  const key = `r.${shape.key}`
  const [rows, count] = await Promise.all([
    readRows(
      shape,
      selection['nodes'] ?? {},
      {
        where: cursor ? `${wanted.where} and ${key} > ?` : wanted.where,
        params: [...wanted.params, ...(cursor ?? [])],
        order: key,
        limit: size + 1,
        extra: [key],
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
