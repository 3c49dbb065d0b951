import type { Page } from '../database/page.js'
import { wordsIn, type Cell, type Column } from './column.js'
import type { Language } from '../errors/language.js'

/** Rows to a page: the most that a list gives. */
export const exportPageSize = 100

/** All rows from the first page on, a page in memory at a time. */
export async function* rowsOfPages<T>(
  first: Page<T>,
  next: (after: string) => Promise<Page<T>>,
  columns: readonly Column<T>[],
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  const words = wordsIn(language)
  for (let page = first; ; ) {
    for (const node of page.nodes) yield columns.map(column => column.cell(node, words))
    if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor === null) return
    page = await next(page.pageInfo.endCursor)
  }
}
