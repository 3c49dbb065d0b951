import type { EntityManager } from '@mikro-orm/sql'
import type { FastifyReply } from 'fastify'
import type { Actor, Origin } from './access/actor.js'
import { scopeFilter } from './access/scope.js'
import type { Clock } from './clock.js'
import type { Config } from './config.js'
import type { Database } from './database/database.js'
import type { ReadContext } from './database/read-shape.js'
import type { Rows } from './database/rows.js'
import type { Language } from './errors/language.js'
import type { Storage } from './files/storage.js'

/** The request as every resolver gets it. */
export interface Context extends ReadContext {
  readonly config: Config
  readonly database: Database
  readonly storage: Storage
  readonly rows: Rows
  /** Where the request came from, for limits, sessions and the trail. */
  readonly origin: Origin
  /** The answer, for cookies. */
  readonly reply: FastifyReply
  /** Who asks; null for a visitor. Signing in replaces it within the request. */
  actor: Actor | null
  /** Signing in is asked for once in a request: aliases would multiply the password's hashing. */
  signInsAsked: number
  /** The request's EntityManager: entities of what exists for the actor, and nothing without one. */
  readonly em: EntityManager
}

/** What does not change between requests. */
export interface App {
  readonly config: Config
  readonly clock: Clock
  readonly database: Database
  readonly storage: Storage
}

/**
 * Makes the request's EntityManager when it is first asked for, as lists never need one, and another when signing in or switching the
 * assignment changes who asks: rows of the one before must not stay in sight.
 * An accessor of the prototype: Apollo copies the context's own properties for each request, and would call one of its own.
 */
class OnDemand {
  actor!: Actor | null
  readonly database!: Database
  private made?: { readonly em: EntityManager; readonly actor: Actor | null }

  get em(): EntityManager {
    if (this.made && this.made.actor === this.actor) return this.made.em
    const em = this.database.fork()
    if (this.actor) em.setFilterParams(scopeFilter, { actor: this.actor })
    this.made = { em, actor: this.actor }
    return em
  }
}

/** One request's context. */
export function requestContext(app: App, request: { actor: Actor | null; language: Language; origin: Origin; reply: FastifyReply }): Context {
  return Object.assign(new OnDemand(), {
    ...app,
    ...request,
    signInsAsked: 0,
    rows: app.database.reader.rows,
    reviewOfOwnEntries: app.config.REVIEW_OF_OWN_ENTRIES,
    reviewUndoMs: app.config.REVIEW_UNDO_MINUTES * 60_000,
    strictProfessionalShare: app.config.STRICT_PROFESSIONAL_SHARE === 'on',
  })
}
