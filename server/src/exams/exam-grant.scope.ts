import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'

/** Requests for 补学补考 exist for the person who asked, and all of them for support, who answers. */
export function examGrantScope(actor: Actor): Scope {
  if (actor.role === Role.SUPPORT) return everything
  return actor.role === Role.PROFESSIONAL ? within(actor.professionalId, g => `${g}.professional_id = ?`) : nothing
}
