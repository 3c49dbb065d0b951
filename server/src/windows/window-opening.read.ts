import { nothing } from '../access/scope.js'
import { todayIn } from '../clock.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { windowOpeningScope } from './window-opening.scope.js'
import { windowOpeningShape } from './window-opening.shape.js'
import type { WindowOpening } from './window.type.js'

const scopeOf = ({ actor }: ReadContext) => (actor ? windowOpeningScope(actor) : nothing)

/** One opening in the caller's scope; null where there is none for the caller. */
export async function readWindowOpening(id: number, selection: Selection, context: ReadContext): Promise<WindowOpening | null> {
  const scope = scopeOf(context)
  const [row] = await readRows(windowOpeningShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as WindowOpening | null
}

/** A page of the openings in the caller's scope, the last made first; of one year, or only those in force, where asked for. */
export function windowOpeningPage(
  filter: { readonly year: number | null; readonly inForce: boolean },
  first: number,
  after: string | null,
  selection: Selection,
  context: ReadContext,
): Promise<Page<WindowOpening>> {
  const scope = scopeOf(context)
  const where = [scope.sql('r')]
  const params: Param[] = [...scope.params]
  if (filter.year !== null) {
    where.push('r.year = ?')
    params.push(filter.year)
  }
  if (filter.inForce) {
    const today = todayIn(context.clock)
    where.push('r.withdrawn_at is null and (r.entry_closes_on >= ? or r.review_closes_on >= ?)')
    params.push(today, today)
  }
  return readPage(windowOpeningShape, { where: where.join(' and '), params }, first, after, selection, context, { by: [], descending: true })
}
