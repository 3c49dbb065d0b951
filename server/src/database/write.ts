import type { EntityManager } from '@mikro-orm/sql'
import type { Param } from './rows.js'

/** Runs one writing statement in the EntityManager's transaction; gives the number of rows that it changed. */
export async function write(em: EntityManager, sql: string, params: readonly Param[]): Promise<number> {
  const result = await em.getConnection().execute<{ affectedRows: number }>(sql, [...params], 'run', em.getTransactionContext())
  return result.affectedRows
}

/** `(?, ?, …)` for a list of `count` values. */
export const placeholders = (count: number): string => `(${Array.from({ length: count }, () => '?').join(', ')})`

/** Splits a list, so that no statement grows without bound (1 000 rows an insert). */
export function chunks<T>(items: readonly T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** Inserts many rows of one table, 1 000 a statement; `ending` is what stands behind them, such as `unlessKnown`. */
export async function insertRows(em: EntityManager, table: string, columns: readonly string[], rows: readonly (readonly Param[])[], ending = ''): Promise<void> {
  for (const chunk of chunks(rows)) {
    const values = chunk.map(() => placeholders(columns.length)).join(', ')
    await write(em, `insert into ${table} (${columns.join(', ')}) values ${values} ${ending}`, chunk.flat())
  }
}

const isSqlite = (em: EntityManager) => em.getPlatform().constructor.name.startsWith('Sqlite')

/** SQLite serialises writers by itself and has no row locks; everywhere else the rows are held until the commit. */
export const forUpdate = (em: EntityManager): string => (isSqlite(em) ? '' : ' for update')

/** Rows that others may read and hold as well, and nobody change until the commit. */
export const shareLock = (em: EntityManager): string => (isSqlite(em) ? '' : ' lock in share mode')

/** The end of an insert that leaves out rows whose key is there already. */
export const unlessKnown = (em: EntityManager, table: string): string => (isSqlite(em) ? 'on conflict do nothing' : `on duplicate key update ${table}.id = ${table}.id`)

/** An insert that adds up where the key is there already: each of `columns` grows by its value. */
export function addingUp(em: EntityManager, table: string, key: readonly string[], columns: readonly string[]): string {
  const sqlite = isSqlite(em)
  const grown = columns.map(name => `${name} = ${table}.${name} + ${sqlite ? `excluded.${name}` : `values(${name})`}`)
  return `${sqlite ? `on conflict (${key.join(', ')}) do update set` : 'on duplicate key update'} ${grown.join(', ')}`
}
