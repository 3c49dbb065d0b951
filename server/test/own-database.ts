import { createConnection } from 'mysql2/promise'
import { inject } from 'vitest'

/** Settings for a database of one test file alone, where those that a worker's files share have too much in them. */
export async function ownDatabase(name: string): Promise<Record<string, string>> {
  const url = inject('mysqlUrl')
  // On SQLite every file has one of its own.
  if (!url) return {}
  const own = `xueshi_${name}_${process.pid}`
  const connection = await createConnection(url)
  await connection.query(`create database if not exists ${own}`)
  await connection.end()
  return { DATABASE_URL: url.replace(/\/[^/]*$/, `/${own}`) }
}
