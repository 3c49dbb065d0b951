import { MikroORM, type IDatabaseDriver, type Options } from '@mikro-orm/core'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { SqliteDriver, type EntityManager } from '@mikro-orm/sql'
import { CompiledQuery, type DatabaseConnection } from 'kysely'
import type { Config } from '../config.js'
import { mysqlReader, sqliteReader, type Reader } from './rows.js'
import { NodeSqliteDialect } from './sqlite-dialect.js'

/** The database as the rest of the server sees it. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql'
  readonly orm: MikroORM
  readonly reader: Reader
  /** A fresh EntityManager of its own identity map. */
  fork(): EntityManager
  close(): Promise<void>
}

export type OrmOptions = Partial<Options<IDatabaseDriver>>

/** How the ORM speaks with one of the two kinds of database; the driver of the other is not loaded. */
export async function connectionOptions(database: Config['database']): Promise<OrmOptions> {
  const common = { metadataProvider: ReflectMetadataProvider, forceUtcTimezone: true, discovery: { warnWhenNoEntities: false } }
  if (database.kind === 'sqlite') {
    return { ...common, driver: SqliteDriver, dbName: database.file, driverOptions: () => new NodeSqliteDialect(database.file) }
  }
  const { MySqlDriver } = await import('@mikro-orm/mysql')
  return {
    ...common,
    driver: MySqlDriver,
    clientUrl: database.url,
    charset: 'utf8mb4',
    pool: { min: 0, max: 10 },
    // Under REPEATABLE READ a batch review would make other people's submissions wait out the lock timeout.
    onCreateConnection: async (connection: unknown) => {
      const run = (sql: string) => (connection as DatabaseConnection).executeQuery(CompiledQuery.raw(sql))
      await run('set session transaction isolation level read committed')
      // The driver writes text with backslashes before its quotes: where a server took those for letters, text would leave its quotes.
      await run("set session sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'")
    },
  }
}

/** Connects, with the entities that are wanted. Creates nothing: migrate.ts does. */
export async function connect(config: Config['database'], options: OrmOptions): Promise<Database> {
  // Its init() would look for every extension that is installed, and load it.
  const orm = new MikroORM({ ...(await connectionOptions(config)), ...options })
  const open = config.kind === 'sqlite' ? () => sqliteReader(config.file) : await mysqlReader(config.url)
  let reader: Reader | undefined
  return {
    kind: config.kind,
    orm,
    // Opened at the first read: before the first migration there is no file to open read-only.
    get reader() {
      return (reader ??= open())
    },
    fork: () => orm.em.fork() as EntityManager,
    close: async () => {
      await reader?.close()
      await orm.close(true)
    },
  }
}
