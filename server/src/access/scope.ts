import { raw } from '@mikro-orm/core'
import { Filter } from '@mikro-orm/decorators/legacy'
import type { Actor } from './actor.js'

/** Which rows exist for a person: a condition in SQL over the row's alias, and its parameters in order. */
export interface Scope {
  readonly sql: (alias: string) => string
  readonly params: readonly (number | string)[]
}

/** Declared once a noun in `noun.scope.ts`; read by the entity's filter and by the read shapes alike. */
export type ScopeOf = (actor: Actor) => Scope

export const everything: Scope = { sql: () => '1 = 1', params: [] }
export const nothing: Scope = { sql: () => '1 = 0', params: [] }

/** A condition with one numeric parameter used `times` times; without the number nothing matches. */
export function within(value: number | null, sql: (alias: string) => string, times = 1): Scope {
  return value === null ? nothing : { sql, params: Array.from({ length: times }, () => value) }
}

/** The name of the one row filter; its one parameter is the request's actor. Without it a query throws. */
export const scopeFilter = 'scope'

/**
 * Puts a noun's scope on its entity as a filter that is on by default.
 * The condition takes one plain argument: with a default value the ORM would not fail closed.
 */
export const Scoped = (scope: ScopeOf) =>
  Filter({
    name: scopeFilter,
    default: true,
    cond: (args: { actor: Actor }) => {
      const { sql, params } = scope(args.actor)
      return { [raw(alias => sql(alias), [...params]) as unknown as string]: [] }
    },
  })
