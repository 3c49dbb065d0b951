import { batched, column, derived, expression, inList, one, readRows, type ReadContext, type Shape } from '../database/read-shape.js'
import { todayIn } from '../clock.js'
import type { Selection } from '../database/selection.js'

const hourRuleShape: Shape = {
  typename: 'HourRule',
  table: 'hour_rule',
  key: 'id',
  fields: {
    formula: column('formula'),
    enforce: column('enforce'),
    status: column('status'),
    legalBasis: expression((r, language) => (language === 'zh' ? `${r}.legal_basis` : `${r}.legal_basis_en`)),
  },
}

/** The rule in force today of each category: the newest that has begun. */
async function rulesInForce(categoryIds: readonly number[], context: ReadContext, selection: Selection): Promise<Map<unknown, unknown>> {
  const { sql, params } = inList([...new Set(categoryIds)])
  const rules = await readRows(
    hourRuleShape,
    selection,
    { where: `r.category_id in ${sql} and r.effective_from <= ?`, params: [...params, todayIn(context.clock)], order: 'r.effective_from, r.id', extra: ['r.category_id'] },
    context,
  )
  return new Map(rules.map(({ node, extra }) => [extra[0], node]))
}

/** How 认定类型 is read. */
export const hourCategoryShape: Shape = {
  typename: 'HourCategory',
  table: 'hour_category',
  key: 'id',
  fields: {
    id: column('id'),
    code: column('code'),
    name: expression((c, language) => (language === 'zh' ? `${c}.name` : `${c}.name_en`)),
    parent: one(() => hourCategoryShape, 'parent_id'),
    subject: column('subject'),
    dateKind: column('dateKind'),
    guidance: expression((c, language) => (language === 'zh' ? `${c}.guidance` : `${c}.guidance_en`)),
    rule: batched(['id'], (raws, context, selection) => rulesInForce(raws.map(raw => raw['id'] as number), context, selection), () => null),
    enterable: derived(['parentId', 'subject'], raw => raw['parentId'] !== null && raw['subject'] === 'PROFESSIONAL'),
  },
}
