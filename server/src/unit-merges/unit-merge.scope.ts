import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'
import { managedUnitScope } from '../units/managed-unit.scope.js'

/** Which merges exist for whom: those of which both units are the caller's to look after. */
export function unitMergeScope(actor: Actor): Scope {
  const { sql, params } = managedUnitScope(actor)
  const within = (key: string) => `${key} in (select u.id from unit u where ${sql('u')})`
  return { sql: m => `(${within(`${m}.unit_id`)} and ${within(`${m}.into_unit_id`)})`, params: [...params, ...params] }
}
