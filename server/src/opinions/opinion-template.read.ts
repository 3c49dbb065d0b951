import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { ReviewDecision } from '../hours/hour-enums.js'
import { opinionTemplateScope } from './opinion-template.scope.js'
import { opinionTemplateShape } from './opinion-template.shape.js'
import type { OpinionTemplate } from './opinion-template.type.js'

/** 常用意见 for a decision in the caller's scope, the last used first; at most as many as a unit keeps. */
export async function readOpinionTemplates(decision: ReviewDecision, selection: Selection, context: ReadContext): Promise<OpinionTemplate[]> {
  const { sql, params } = opinionTemplateScope(context.actor!)
  const wanted = { where: `r.decision = ? and ${sql('r')}`, params: [decision, ...params], order: 'r.used_at is null, r.used_at desc, r.id' }
  return (await readRows(opinionTemplateShape, selection, wanted, context)).map(row => row.node as unknown as OpinionTemplate)
}

/** One in the caller's scope; null where it does not exist for the caller. */
export async function readOpinionTemplate(id: number, selection: Selection, context: ReadContext): Promise<OpinionTemplate | null> {
  const { sql, params } = opinionTemplateScope(context.actor!)
  const [row] = await readRows(opinionTemplateShape, selection, { where: `r.id = ? and ${sql('r')}`, params: [id, ...params] }, context)
  return row ? (row.node as unknown as OpinionTemplate) : null
}
