import { MikroORM, type IDatabaseDriver, type Options } from '@mikro-orm/core'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { Migrator } from '@mikro-orm/migrations'
import { MySqlDriver } from '@mikro-orm/mysql'
import { SqliteDriver, type EntityManager } from '@mikro-orm/sql'
import { CompiledQuery, type DatabaseConnection } from 'kysely'
import type { Config } from '../config.js'
import { entities } from './entities.js'
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

type OrmOptions = Partial<Options<IDatabaseDriver>>

/** Settings of the ORM for one of the two kinds of database; also read by the migration commands. */
export function ormOptions(database: Config['database']): OrmOptions {
  const common = {
    entities,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    migrations: {
      path: new URL(`../migrations/${database.kind}`, import.meta.url).pathname,
      pathTs: new URL(`../../src/migrations/${database.kind}`, import.meta.url).pathname,
      snapshotName: 'schema',
      // The snapshot is the entities', never the introspected database's: with true, a run on MariaDB would rewrite it.
      snapshotOnMigrate: false,
      emit: 'ts' as const,
      silent: true,
    },
  }
  if (database.kind === 'sqlite') {
    return { ...common, driver: SqliteDriver, dbName: database.file, driverOptions: () => new NodeSqliteDialect(database.file) }
  }
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

/** Connects. Creates nothing: migrate.ts does. */
export async function openDatabase(config: Config['database']): Promise<Database> {
  const orm = await MikroORM.init(ormOptions(config))
  let reader: Reader | undefined
  return {
    kind: config.kind,
    orm,
    // Opened at the first read: before the first migration there is no file to open read-only.
    get reader() {
      return (reader ??= config.kind === 'sqlite' ? sqliteReader(config.file) : mysqlReader(config.url))
    },
    fork: () => orm.em.fork() as EntityManager,
    close: async () => {
      await reader?.close()
      await orm.close(true)
    },
  }
}
