import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'
import { professionalScope } from '../professionals/professional.scope.js'

/** What somebody has studied exists for whom the person exists. */
export function studyScope(actor: Actor): Scope {
  const { sql, params } = professionalScope(actor)
  return { sql: s => `${s}.professional_id in (select p.id from professional p where ${sql('p')})`, params }
}
