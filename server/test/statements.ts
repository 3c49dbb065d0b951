import type { Rows } from '../src/database/rows.js'
import type { TestServer } from './app.js'

/** Lets the reader of the server's lists be another one while something is asked. */
export async function withRows<T>(server: TestServer, make: (real: Rows) => Rows, work: () => Promise<T>): Promise<T> {
  const { database } = server.app
  const { reader } = database
  const before = Object.getOwnPropertyDescriptor(database, 'reader')!
  Object.defineProperty(database, 'reader', { configurable: true, value: { ...reader, rows: make(reader.rows) } })
  try {
    return await work()
  } finally {
    Object.defineProperty(database, 'reader', before)
  }
}

/**
 * The statements that the server runs while something is asked of it, in order, from the reader that all lists use.
 * An EntityManager, which would run statements of its own, is noted as one.
 */
export async function statementsOf(server: TestServer, work: () => Promise<unknown>): Promise<string[]> {
  const { database } = server.app
  const { fork } = database
  const seen: string[] = []
  Object.assign(database, {
    fork: () => {
      seen.push('EntityManager')
      return fork()
    },
  })
  const counting = (real: Rows): Rows => async (sql, params) => {
    seen.push(sql)
    return real(sql, params)
  }
  try {
    await withRows(server, counting, work)
    return seen
  } finally {
    Object.assign(database, { fork })
  }
}
