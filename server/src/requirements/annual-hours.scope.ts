import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'
import { professionalScope } from '../professionals/professional.scope.js'

/** A year's sums exist for whom the person exists. */
export function annualHoursScope(actor: Actor): Scope {
  const { sql, params } = professionalScope(actor)
  return { sql: a => `${a}.professional_id in (select p.id from professional p where ${sql('p')})`, params }
}
