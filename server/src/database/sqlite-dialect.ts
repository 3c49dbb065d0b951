import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase } from 'kysely'

/**
 * Opens a SQLite file as the system uses it: WAL, every commit on the disk before it is acknowledged
 * (synchronous=FULL), five seconds' patience with another process.
 */
export function openSqlite(file: string, readOnly = false): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly, timeout: 5000 })
  database.exec('pragma foreign_keys = on')
  if (!readOnly) database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory')
  return database
}

/** Prepared statements of one connection by their text, the oldest dropped beyond `limit`. */
export function statementCache(database: DatabaseSync, prepared: (statement: StatementSync) => void = () => {}, limit = 500) {
  const statements = new Map<string, StatementSync>()
  return (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    prepared(statement)
    statements.set(sql, statement)
    if (statements.size > limit) statements.delete(statements.keys().next().value!)
    return statement
  }
}

/** Kysely over node:sqlite. MikroORM's own dialect lacks WAL, patience and reuse of statements. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(file: string) {
    super({
      database: async () => {
        const database = openSqlite(file)
        const prepare = statementCache(database)
        return {
          prepare: sql => {
            // Another process may write as well: a transaction that begins by reading could find, when it writes, that what it read is old, and would fail.
            const statement = prepare(sql === 'begin' ? 'begin immediate' : sql)
            const values = (parameters: readonly unknown[]) => parameters as (string | number | null)[]
            return {
              reader: statement.columns().length > 0,
              all: parameters => statement.all(...values(parameters)),
              run: parameters => statement.run(...values(parameters)),
              iterate: parameters => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
            }
          },
          close: () => database.close(),
        } satisfies SqliteDatabase
      },
    })
  }
}
