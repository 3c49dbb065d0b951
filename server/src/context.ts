import type { EntityManager } from '@mikro-orm/sql'
import type { FastifyReply } from 'fastify'
import type { Actor } from './access/actor.js'
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
  /** The caller's address, for limits and sessions. */
  readonly address: string
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

/** One request's context; its EntityManager is made when first asked for, as lists never need one. */
export function requestContext(app: App, request: { actor: Actor | null; language: Language; address: string; reply: FastifyReply }): Context {
  let em: EntityManager | undefined
  return {
    ...app,
    ...request,
    signInsAsked: 0,
    rows: app.database.reader.rows,
    reviewOfOwnEntries: app.config.REVIEW_OF_OWN_ENTRIES,
    strictProfessionalShare: app.config.STRICT_PROFESSIONAL_SHARE === 'on',
    get em() {
      if (em) return em
      em = app.database.fork()
      if (this.actor) em.setFilterParams(scopeFilter, { actor: this.actor })
      return em
    },
  }
}
