import { nothing } from '../access/scope.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { inStates, openStates } from './move-state.js'
import { unitMoveScope } from './unit-move.scope.js'
import { unitMoveShape } from './unit-move.shape.js'
import { MoveList, type UnitMove } from './unit-move.type.js'

const mostShown = 20
const open = `r.state in ${inStates(openStates)}`

/** One move in the caller's scope; null where it does not exist for the caller. */
export async function readMove(id: number, selection: Selection, context: ReadContext): Promise<UnitMove | null> {
  const scope = context.actor ? unitMoveScope(context.actor) : nothing
  const [row] = await readRows(unitMoveShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as UnitMove | null
}

/** The caller's own moves as a professional, the newest first; the last 20. */
export async function ownMoves(selection: Selection, context: ReadContext): Promise<UnitMove[]> {
  const scope = context.actor ? unitMoveScope(context.actor) : nothing
  const rows = await readRows(unitMoveShape, selection, { where: scope.sql('r'), params: scope.params, order: 'r.id desc', limit: mostShown }, context)
  return rows.map(({ node }) => node as unknown as UnitMove)
}

/** The move of one person that is not over, where it exists for the caller. */
export async function openMoveOf(professionalId: number, selection: Selection, context: ReadContext): Promise<UnitMove | null> {
  const scope = context.actor ? unitMoveScope(context.actor) : nothing
  const [row] = await readRows(unitMoveShape, selection, { where: `r.professional_id = ? and ${open} and ${scope.sql('r')}`, params: [professionalId, ...scope.params], order: 'r.id desc', limit: 1 }, context)
  return (row?.node ?? null) as UnitMove | null
}

/** A page of the moves of the caller's unit: open ones as they were asked for, those that are over the newest first. */
export function movePage(list: MoveList, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<UnitMove>> {
  const { actor } = context
  const scope = actor ? unitMoveScope(actor) : nothing
  const conditions: Record<MoveList, { sql: string; params: readonly number[] }> = {
    INCOMING: { sql: `r.to_unit_id = ? and ${open}`, params: [actor?.unitId ?? 0] },
    OUTGOING: { sql: `r.from_unit_id = ? and ${open}`, params: [actor?.unitId ?? 0] },
    OVER: { sql: `not ${open}`, params: [] },
  }
  const { sql, params } = conditions[list]
  return readPage<UnitMove>(unitMoveShape, { where: `${scope.sql('r')} and ${sql}`, params: [...scope.params, ...params] }, first, after, selection, context, {
    by: [],
    descending: list === MoveList.OVER,
  })
}
