import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'
import { professionalScope } from '../professionals/professional.scope.js'

/** A certificate exists for whom its person exists. */
export function certificateScope(actor: Actor): Scope {
  const { sql, params } = professionalScope(actor)
  return { sql: c => `${c}.professional_id in (select p.id from professional p where ${sql('p')})`, params }
}
