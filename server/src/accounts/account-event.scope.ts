import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, type Scope } from '../access/scope.js'
import { professionalScope } from '../professionals/professional.scope.js'

/** What was done to an account exists for the person and for those who administer or supervise the person; support does not see it. */
export function accountEventScope(actor: Actor): Scope {
  if (actor.role === Role.SUPPORT) return nothing
  const { sql, params } = professionalScope(actor)
  return { sql: e => `${e}.account_id in (select p.account_id from professional p where ${sql('p')})`, params }
}
