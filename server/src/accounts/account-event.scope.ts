import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { nothing, type Scope } from '../access/scope.js'
import { professionalScope } from '../professionals/professional.scope.js'

/** What a person phoned about is nothing to an employer. */
const ownActions = "('SUPPORT_LOOKED', 'MAKE_UP_GRANTED', 'YEAR_OPENED')"

/** What was done to an account exists for the person and for those who administer or supervise the person; support does not see it. */
export function accountEventScope(actor: Actor): Scope {
  if (actor.role === Role.SUPPORT) return nothing
  const { sql, params } = professionalScope(actor)
  const own = (e: string) => (actor.role === Role.PROFESSIONAL ? '' : ` and ${e}.action not in ${ownActions}`)
  return { sql: e => `(${e}.account_id in (select p.account_id from professional p where ${sql('p')})${own(e)})`, params }
}
