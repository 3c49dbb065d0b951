import type { App } from '../context.js'
import { write } from '../database/write.js'
import { importLifeMs } from './import-limits.js'
import { rowsKey } from './kept-rows.js'

/**
 * Lets go of the files and faults of imports older than a month, which hold identity numbers in the clear; what was imported, and the import
 * itself with its counts, stay. Safe on several servers at once; gives the number of files removed.
 */
export async function sweepImports(app: Pick<App, 'clock' | 'database' | 'storage'>): Promise<number> {
  const em = app.database.fork()
  const over = app.clock.now().getTime() - importLifeMs
  const old = 'storage_key is not null and created_at < ? and lease_until <= ?'
  const rows = await em.getConnection().execute<{ id: number; storage_key: string }[]>(`select id, storage_key from import_job where ${old} order by id limit 500`, [over, app.clock.now().getTime()])
  for (const { id, storage_key: key } of rows) {
    await write(em, "delete from import_row where import_id = ? and outcome <> 'DONE'", [id])
    // What was never imported cannot be any more.
    await write(em, "update import_job set status = 'REFUSED', fault_code = 'IMPORT_OVER', version = version + 1 where id = ? and status = 'CHECKED'", [id])
    await write(em, 'update import_job set storage_key = null where id = ?', [id])
    await app.storage.remove([key, rowsKey(key)])
  }
  return rows.length
}
