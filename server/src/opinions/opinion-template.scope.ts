import type { Actor } from '../access/actor.js'
import { rules } from '../access/rules.js'
import { nothing, within, type Scope } from '../access/scope.js'

/** 常用意见 exist for the reviewers of the unit or authority that keeps them. */
export function opinionTemplateScope(actor: Actor): Scope {
  return rules.reviewers(actor) ? within(actor.unitId, o => `${o}.unit_id = ?`) : nothing
}
