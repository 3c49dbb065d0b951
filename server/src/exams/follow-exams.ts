import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { closeAttempt } from './close-attempt.js'

const everyMs = 20_000
const atOnce = 200

/**
 * Hands in every attempt whose time is over and that nobody has touched since, each in a transaction of its own and once, though several
 * servers look. What was saved in time is marked.
 */
export async function settleOverdueExams(app: Pick<App, 'clock' | 'config' | 'database'>): Promise<void> {
  const { clock, database } = app
  const due = `select id from exam_attempt where handed_in_at is null and ends_at < ? and id > ? order by id limit ${atOnce}`
  for (let last = 0; ; ) {
    const found = await database.reader.rows(due, [clock.now().getTime(), last])
    for (const [id] of found) {
      last = Number(id)
      await transactionally(database.fork(), em => closeAttempt(em, app, last, null))
    }
    if (found.length < atOnce) return
  }
}

/** Looks every 20 seconds, and at start; gives what ends it. A failure is told and tried again. */
export function followExams(app: Pick<App, 'clock' | 'config' | 'database'>, failed: (error: unknown) => void): () => Promise<void> {
  let pass: Promise<void> | null = null
  const settle = () => {
    pass ??= settleOverdueExams(app)
      .catch(failed)
      .finally(() => (pass = null))
  }
  settle()
  const timer = setInterval(settle, everyMs)
  return async () => {
    clearInterval(timer)
    await pass
  }
}
