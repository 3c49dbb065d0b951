import { Migrator } from '@mikro-orm/migrations'
import type { Config } from '../config.js'
import { connect, connectionOptions, type Database, type OrmOptions } from './connect.js'
import { entities } from './entities.js'

export type { Database } from './connect.js'

/** What the server knows beside how to speak with the database: every table, and the migrations. */
const wholeSchema = ({ kind }: Config['database']): OrmOptions => ({
  entities,
  extensions: [Migrator],
  migrations: {
    path: new URL(`../migrations/${kind}`, import.meta.url).pathname,
    pathTs: new URL(`../../src/migrations/${kind}`, import.meta.url).pathname,
    snapshotName: 'schema',
    // The snapshot is the entities', never the introspected database's: with true, a run on MariaDB would rewrite it.
    snapshotOnMigrate: false,
    emit: 'ts',
    silent: true,
  },
})

/** Settings of the ORM for one of the two kinds of database, as the migration commands read them. */
export const ormOptions = async (database: Config['database']): Promise<OrmOptions> => ({ ...(await connectionOptions(database)), ...wholeSchema(database) })

/** Connects to the database with all its tables. */
export const openDatabase = (config: Config['database']): Promise<Database> => connect(config, wholeSchema(config))
