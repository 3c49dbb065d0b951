import type { EntityManager } from '@mikro-orm/sql'

/** Deadlock, lock wait, certification failure of a cluster, node not ready: the same transaction may succeed now. */
const passing = new Set([1213, 1205, 1180, 1047])
const tries = 6

function errno(error: unknown): number | undefined {
  for (let e = error as { errno?: number; cause?: unknown } | undefined; e; e = e.cause as typeof e) if (e.errno) return e.errno
  return undefined
}

/**
 * One transaction, done again from the start when the database says that it may pass now.
 * `work` gets an EntityManager of its own with the request's scope and must use no other: on SQLite a second one would wait for ever.
 * It must do nothing outside the database, as it may run more than once.
 */
export function transactionally<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return whilePassing(() => (em.fork() as EntityManager).transactional(inner => work(inner as EntityManager)))
}

/** The same for one statement, which is a transaction by itself. */
export async function whilePassing<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === tries || !passing.has(errno(error) ?? 0)) throw error
    }
  }
}
