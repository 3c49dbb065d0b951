import { permission } from '../access/permission.js'
import { column, derived, expression, type Shape } from '../database/read-shape.js'
import { opinionTemplateFactColumns, refusesChange, type OpinionTemplateFacts } from './opinion-template.policy.js'

/** How 常用意见 are read. */
export const opinionTemplateShape: Shape = {
  typename: 'OpinionTemplate',
  table: 'opinion_template',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    decision: column('decision'),
    text: column('text'),
    createdBy: expression(r => `(select name from account where id = ${r}.created_by_id)`),
    usedAt: column('usedAt'),
    permissions: derived(opinionTemplateFactColumns, (raw, { actor, language }) => {
      return actor && { canChange: permission(refusesChange(actor, raw as OpinionTemplateFacts), language) }
    }),
  },
}
