import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, type Scope } from '../access/scope.js'
import { professionalScope } from './professional.scope.js'

/** Who looked exists for the person and for those who administer or supervise the person; support is looked at, and does not see who looked. */
export function idNumberLookScope(actor: Actor): Scope {
  if (actor.role === Role.SUPPORT) return nothing
  const { sql, params } = professionalScope(actor)
  return { sql: l => `${l}.professional_id in (select p.id from professional p where ${sql('p')})`, params }
}
