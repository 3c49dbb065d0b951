import type { Database } from './database.js'

/**
 * Brings the database to the newest migration.
 * On SQLite foreign keys are off meanwhile, outside the transaction: a migration that rebuilds a table drops it,
 * and inside a transaction the pragma does nothing, so the drop would cascade and lose the rows that refer to it.
 */
export async function migrate(database: Database): Promise<void> {
  const migrator = database.orm.migrator
  const pending = await migrator.getPending()
  if (pending.length === 0) return
  if (database.kind === 'mysql') {
    await migrator.up()
    return
  }
  const connection = database.fork().getConnection()
  await connection.execute('pragma foreign_keys = off')
  await migrator.up()
  const broken = await connection.execute<object[]>('pragma foreign_key_check')
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} rows without what they refer to.`)
  await connection.execute('pragma foreign_keys = on')
}
