import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'
import { Standing } from '../professionals/standing.js'
import { managedUnitScope } from '../units/managed-unit.scope.js'

/** Whose accounts may be looked at to be merged, over a professional: those of people in units that are the caller's to look after, without whom no unit has. */
export function mergePersonScope(actor: Actor): Scope {
  const { sql, params } = managedUnitScope(actor)
  return { sql: p => `(${p}.standing <> '${Standing.REFUSED}' and ${p}.unit_id in (select u.id from unit u where ${sql('u')}))`, params }
}

/** Which merges exist for whom: those of which both people's units are the caller's to look after. */
export function accountMergeScope(actor: Actor): Scope {
  const { sql, params } = managedUnitScope(actor)
  const within = (key: string) => `${key} in (select p.id from professional p join unit u on u.id = p.unit_id where ${sql('u')})`
  return { sql: m => `(${within(`${m}.professional_id`)} and ${within(`${m}.into_professional_id`)})`, params: [...params, ...params] }
}
