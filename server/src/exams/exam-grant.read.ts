import { nothing } from '../access/scope.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { ExamGrantState } from './exam-enums.js'
import { examGrantScope } from './exam-grant.scope.js'
import { examGrantShape } from './exam-grant.shape.js'
import type { ExamGrant } from './exam-grant.type.js'

const scopeOf = ({ actor }: ReadContext) => (actor ? examGrantScope(actor) : nothing)

/** One request in the caller's scope; null where there is none for the caller. */
export async function readExamGrant(id: number, selection: Selection, context: ReadContext): Promise<ExamGrant | null> {
  const scope = scopeOf(context)
  const [row] = await readRows(examGrantShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as ExamGrant | null
}

/** All requests of the caller's own, the newest first, by year. One statement. */
export async function ownExamGrants(professionalId: number, selection: Selection, context: ReadContext): Promise<Map<number, ExamGrant[]>> {
  const rows = await readRows(examGrantShape, selection, { where: 'r.professional_id = ?', params: [professionalId], order: 'r.id desc', extra: ['r.year'] }, context)
  const byYear = Map.groupBy(rows, row => Number(row.extra[0]))
  return new Map([...byYear].map(([year, found]) => [year, found.map(({ node }) => node as unknown as ExamGrant)]))
}

/** A page of the requests in the caller's scope: those that wait in the order of their coming, others the newest first. */
export function examGrantPage(state: ExamGrantState, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<ExamGrant>> {
  const scope = scopeOf(context)
  return readPage(examGrantShape, { where: `r.state = ? and ${scope.sql('r')}`, params: [state, ...scope.params] }, first, after, selection, context, { by: [], descending: state !== 'ASKED' })
}
