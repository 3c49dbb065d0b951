import type { TestProject } from 'vitest/node'
import { findMariaDB, startMariaDB } from '../../.toolchain/mariadb.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The private MariaDB of this run; null when the tests run on SQLite. */
    mysqlUrl: string | null
  }
}

/** Gives the tests the MariaDB that was started for them, or starts one: never a database that was there before. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const given = process.env['TEST_MYSQL_URL']
  if (process.env['TEST_DATABASE'] !== 'mysql') return project.provide('mysqlUrl', null)
  if (given) return project.provide('mysqlUrl', given)
  if (!findMariaDB()) throw new Error('TEST_DATABASE=mysql needs mariadbd.')
  const database = await startMariaDB()
  project.provide('mysqlUrl', database.url)
  return () => database.stop()
}
