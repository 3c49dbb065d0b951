import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { inject } from 'vitest'
import type { Clock } from '../src/clock.js'
import type { Config } from '../src/config.js'
import { openDatabase, type Database } from '../src/database/database.js'
import { migrate } from '../src/database/migrate.js'
import { fillReferenceData } from '../src/seeds/fill-reference-data.js'

const worker = process.env['VITEST_POOL_ID'] ?? '1'

/** The address of a database of this run, which is made where there is none. */
export async function databaseUrl(name: string): Promise<string> {
  const url = inject('mysqlUrl')
  if (!url) return `sqlite://${join(inject('databaseFolder'), `${name}.sqlite`)}`
  const connection = await createConnection(url)
  await connection.query(`create database if not exists xueshi_${name}`)
  await connection.end()
  return url.replace(/\/[^/]*$/, `/xueshi_${name}`)
}

async function openFilled(config: Config['database'], clock: Clock): Promise<Database> {
  const database = await openDatabase(config)
  await migrate(database)
  await fillReferenceData({ database, clock })
  return database
}

let template: Promise<string> | undefined

/** A SQLite file with all migrations and what every site starts from: made once in a worker, and copied from then on. */
async function sqliteTemplate(clock: Clock): Promise<string> {
  const file = join(inject('databaseFolder'), `template_${worker}.sqlite`)
  await (await openFilled({ kind: 'sqlite', file }, clock)).close()
  return file
}

/** Opens a database as it is after a site's first start. */
export async function openFirst(config: Config['database'], clock: Clock): Promise<Database> {
  if (config.kind === 'sqlite' && !existsSync(config.file)) copyFileSync(await (template ??= sqliteTemplate(clock)), config.file)
  return openFilled(config, clock)
}

/** The address of the database that a worker's test files share. */
export const sharedUrl = (): Promise<string> => databaseUrl(`test_${worker}`)

let shared: Promise<Database> | undefined

/**
 * The database that a worker's test files share: they build their own data and see their own units. It stays open until the worker ends,
 * as an ORM that is opened anew writes and compiles the functions for its entities anew. Each file gets an object of its own, which it may change.
 */
export async function sharedDatabase(config: Config['database'], clock: Clock): Promise<Database> {
  const { kind, orm, reader, fork } = await (shared ??= openFirst(config, clock))
  const database: Database = { kind, orm, reader, fork, close: async () => {} }
  await fillReferenceData({ database, clock })
  return database
}
