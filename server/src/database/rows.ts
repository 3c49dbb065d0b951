import type { EntityManager } from '@mikro-orm/sql'
import type { Pool } from 'mysql2/promise'
import { openSqlite, statementCache } from './sqlite-dialect.js'

/** A parameter of a statement: days as yyyy-mm-dd, instants as milliseconds, booleans as 0 or 1. */
export type Param = string | number | null

/** Runs one statement and gives its rows as arrays, in the order of its columns. */
export type Rows = (sql: string, params: readonly Param[]) => Promise<unknown[][]>

/** Reads outside transactions. May later point to a replica, so nothing that must see its own uncommitted write uses it. */
export interface Reader {
  readonly rows: Rows
  close(): Promise<void>
}

/** A second, read-only connection: reads do not wait for an open transaction. */
export function sqliteReader(file: string): Reader {
  const database = openSqlite(file, true)
  const prepare = statementCache(database, statement => statement.setReturnArrays(true))
  return {
    rows: async (sql, params) => prepare(sql).all(...params) as unknown as unknown[][],
    close: async () => database.close(),
  }
}

/** Prepared statements on a pool of its own, rows as arrays, no stack taken at each call: mysql2's cheapest way. Gives what opens it; the driver is loaded before. */
export async function mysqlReader(url: string): Promise<() => Reader> {
  const { createPool } = await import('mysql2/promise')
  return () => readerOf(createPool({ uri: url, connectionLimit: 10, timezone: 'Z', dateStrings: true, charset: 'utf8mb4', supportBigNumbers: true, trace: false }))
}

const readerOf = (pool: Pool): Reader => ({
  rows: async (sql, params) => {
    const [rows] = await pool.execute({ sql, rowsAsArray: true }, params as Param[])
    return rows as unknown[][]
  },
  close: () => pool.end(),
})

/** Reads inside a transaction, so that what it wrote is seen. The ORM's connection gives rows by name: columns of a statement need names that differ. */
export function transactionRows(em: EntityManager): Rows {
  return async (sql, params) => {
    const rows = await em.getConnection().execute<object[]>(sql, [...params], 'all', em.getTransactionContext())
    return rows.map(row => Object.values(row))
  }
}
