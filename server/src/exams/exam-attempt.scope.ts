import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, within, type Scope } from '../access/scope.js'

/** An attempt exists for the person who sits it, and for nobody else. */
export function examAttemptScope(actor: Actor): Scope {
  return actor.role === Role.PROFESSIONAL ? within(actor.professionalId, a => `${a}.professional_id = ?`) : nothing
}
