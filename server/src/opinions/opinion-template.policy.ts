import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** What the rules look at. */
export interface OpinionTemplateFacts {
  readonly unitId: number
  readonly createdById: number | null
}

/** The columns behind the facts. */
export const opinionTemplateFactColumns = ['unitId', 'createdById'] as const

/**
 * Change or delete: a unit's general administrator and an authority's staff any of theirs, a department's administrator those that
 * are the administrator's own, as the other departments use them too. Null allows; a code refuses.
 */
export function refusesChange(actor: Actor, template: OpinionTemplateFacts): MessageCode | null {
  if (actor.unitId !== template.unitId) return 'NOT_ALLOWED'
  if (actor.role === Role.GENERAL_ADMIN || actor.role === Role.AUTHORITY) return null
  return actor.role === Role.DEPARTMENT_ADMIN && template.createdById === actor.accountId ? null : 'TEMPLATE_OF_ANOTHER'
}
