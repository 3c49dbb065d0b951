import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, type Scope } from '../access/scope.js'

/** A look exists for whoever looked, in the session in which they did. */
export function supportLookScope(actor: Actor): Scope {
  if (actor.role !== Role.SUPPORT) return nothing
  return { sql: l => `(${l}.session_id = ? and ${l}.actor_id = ?)`, params: [actor.sessionId, actor.accountId] }
}

/** People whom the actor has looked up since signing in: all people there are for support, so that nobody is seen whose trail does not say so. */
export function lookedUp(actor: Actor, key: 'id' | 'professional_id'): Scope {
  const { sql, params } = supportLookScope(actor)
  return { sql: p => `${p}.${key} in (select k.professional_id from support_look k where ${sql('k')})`, params }
}
