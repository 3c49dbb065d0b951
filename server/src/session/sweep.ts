import type { App } from '../context.js'
import type { Database } from '../database/database.js'
import type { Param } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'

const everyMs = 10 * 60 * 1000
/** Sessions that are over stay for half a year, as network logs must (Cybersecurity Law, article 21). */
const sessionsKeptMs = 184 * 24 * 60 * 60 * 1000
/** Longer than any decision can be undone. */
const batchesKeptMs = 31 * 24 * 60 * 60 * 1000
const mailsKeptMs = 31 * 24 * 60 * 60 * 1000
const messagesKeptMs = 2 * 366 * 24 * 60 * 60 * 1000
const rowsAtOnce = 5000

const oldestFirst = [
  { table: 'session', over: 'ends_at', keptMs: sessionsKeptMs },
  { table: 'message', over: 'at', keptMs: messagesKeptMs },
] as const

const sweptAt = new WeakMap<Database, number>()

/**
 * Removes spent proofs and failures whose time is over, what was kept of long batches, mails of a month ago, messages of two years ago, and sessions long ended, at most every ten minutes in a process.
 * Several servers may do it at once: each removes what it finds.
 */
export async function sweepNowAndThen(app: Pick<App, 'clock' | 'database'>): Promise<void> {
  const now = app.clock.now().getTime()
  if (now - (sweptAt.get(app.database) ?? -Infinity) < everyMs) return
  sweptAt.set(app.database, now)
  // Servers that sweep at once may meet in a deadlock, which passes.
  const sweep = (sql: string, params: readonly Param[]) => transactionally(app.database.fork(), em => write(em, sql, params))
  await sweep('delete from spent_captcha where expires_at <= ?', [now])
  await sweep('delete from sign_in_failure where window_ends_at <= ?', [now])
  await sweep('delete from hour_batch where decided_at <= ?', [now - batchesKeptMs])
  await sweep('delete from outgoing_mail where next_try_at is null and created_at <= ?', [now - mailsKeptMs])
  // Keys rise with time, so the oldest are the first: no index is kept for this, and no more than these are looked at.
  for (const { table, over, keptMs } of oldestFirst) {
    const oldest = `select max(id) from ${table} where id < (select min(id) + ${rowsAtOnce} from ${table}) and ${over} <= ?`
    const [[last] = [null]] = await app.database.reader.rows(oldest, [now - keptMs])
    if (last !== null) await sweep(`delete from ${table} where id <= ? and ${over} <= ?`, [Number(last), now - keptMs])
  }
}
