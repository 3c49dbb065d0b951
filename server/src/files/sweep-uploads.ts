import type { App } from '../context.js'
import { write } from '../database/write.js'
import { looseFileLifeMs } from './file-limits.js'

/** Removes uploads older than a day that no record has taken, and tickets that have lapsed. Safe on several servers at once; gives the number of files removed. */
export async function sweepUploads(app: Pick<App, 'clock' | 'database' | 'storage'>): Promise<number> {
  const em = app.database.fork()
  const now = app.clock.now().getTime()
  await write(em, 'delete from upload_ticket where expires_at <= ?', [now])
  const abandoned = 'hour_record_id is null and created_at < ?'
  let removed = 0
  for (;;) {
    const rows = await em.getConnection().execute<{ id: number; storage_key: string }[]>(`select id, storage_key from attachment where ${abandoned} limit 500`, [now - looseFileLifeMs])
    for (const { id, storage_key: key } of rows) {
      // The row first and once more with the condition: a record may have taken the file meanwhile.
      if ((await write(em, `delete from attachment where id = ? and ${abandoned}`, [id, now - looseFileLifeMs])) === 0) continue
      await app.storage.remove([key])
      removed += 1
    }
    if (rows.length < 500) return removed
  }
}
