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

/** The address of a database with all migrations and what every site starts from: made once in a worker, and copied from then on. */
async function filledTemplate(clock: Clock): Promise<string> {
  const url = await databaseUrl(`template_${worker}`)
  await (await openFilled(inject('mysqlUrl') ? { kind: 'mysql', url } : { kind: 'sqlite', file: fileOf(url) }, clock)).close()
  return url
}

const fileOf = (url: string) => url.slice('sqlite://'.length)

/** Copies every table as it stands, with its keys, and its rows; MariaDB takes a table that refers to one that comes later while it checks no keys. */
async function copyMysql(from: string, to: string): Promise<void> {
  const source = await createConnection({ uri: from, rowsAsArray: true })
  const target = await createConnection({ uri: to, multipleStatements: true })
  try {
    const [tables] = (await source.query('show tables')) as unknown as [[string][]]
    if (((await target.query('show tables')) as unknown as [object[]])[0].length > 0) return
    const name = new URL(from).pathname.slice(1)
    const statements: string[] = ['set foreign_key_checks = 0']
    for (const [table] of tables) {
      const [[[, made] = []]] = (await source.query(`show create table \`${table}\``)) as unknown as [[string, string][]]
      // What the database works out for itself is not given to it.
      const [columns] = (await source.query(`select column_name from information_schema.columns where table_schema = ? and table_name = ? and is_generated = 'NEVER'`, [name, table])) as unknown as [[string][]]
      const given = columns.map(([column]) => `\`${column}\``).join(', ')
      statements.push(made!, `insert into \`${table}\` (${given}) select ${given} from ${name}.\`${table}\``)
    }
    await target.query(statements.join(';'))
  } finally {
    await Promise.all([source.end(), target.end()])
  }
}

/** Opens a database as it is after a site's first start. */
export async function openFirst(config: Config['database'], clock: Clock): Promise<Database> {
  const from = await (template ??= filledTemplate(clock))
  if (config.kind === 'mysql') await copyMysql(from, config.url)
  else if (!existsSync(config.file)) copyFileSync(fileOf(from), config.file)
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
