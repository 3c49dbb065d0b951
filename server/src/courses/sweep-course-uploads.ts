import type { App } from '../context.js'
import { write } from '../database/write.js'
import { looseLifeMs } from './course-file-limits.js'

/**
 * Removes the files of courses that nobody has taken in a day, and those that were replaced or removed. A year that was made from another has
 * the same files: one that a lesson or a material still names stays. Safe on several servers at once; gives the number of files removed.
 */
export async function sweepCourseUploads(app: Pick<App, 'clock' | 'database' | 'storage'>): Promise<number> {
  const em = app.database.fork()
  const before = app.clock.now().getTime() - looseLifeMs
  let removed = 0
  for (;;) {
    const rows = await em.getConnection().execute<{ id: number; storage_key: string }[]>('select id, storage_key from course_upload where created_at < ? order by created_at limit 500', [before])
    for (const { id, storage_key: key } of rows) {
      // The row first: a lesson may have taken the file meanwhile.
      if ((await write(em, 'delete from course_upload where id = ?', [id])) === 0) continue
      const [held] = await em.getConnection().execute(`select 1 as held from lesson where film_key = ? or captions_key = ? union select 1 from course_material where storage_key = ?`, [key, key, key])
      if (held) continue
      await app.storage.remove([key])
      removed += 1
    }
    if (rows.length < 500) return removed
  }
}
