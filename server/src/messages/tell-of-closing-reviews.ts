import { shanghaiDay, todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { unlessKnown, write } from '../database/write.js'
import { MessageKind } from './message-kind.js'
import { reviewerInForce } from './tell-reviewers.js'

/** From so many days before the last one. */
const daysBefore = 14
const dayMs = 24 * 60 * 60_000
/** Assignments looked at in one statement, so that none holds the database for long. */
const atOnce = 5000

/**
 * Tells those who review that the review of a year closes soon, where something of that year still waits for them: once a year and
 * administrator, though it is looked at every day and by several servers.
 */
export async function tellOfClosingReviews({ clock, database }: Pick<App, 'clock' | 'database'>): Promise<void> {
  const today = todayIn(clock)
  const { rows } = database.reader
  const closing = await rows('select year, review_closes_on from annual_requirement where review_closes_on >= ? and review_closes_on <= ?', [today, shanghaiDay(new Date(clock.now().getTime() + daysBefore * dayMs))])
  if (closing.length === 0) return
  const [[last] = [null]] = await rows('select max(id) from assignment', [])
  for (const [year, day] of closing) {
    const key = `${MessageKind.REVIEW_CLOSES} ${year}`
    for (let from = 0; from <= Number(last); from += atOnce) {
      await transactionally(database.fork(), em =>
        write(
          em,
          `insert into message (account_id, assignment_id, kind, count, params, unit_id, department_id, year, run_key, at)
            select a.account_id, a.id, '${MessageKind.REVIEW_CLOSES}', 1, ?, a.unit_id, a.department_id, ?, ?, ?
              from assignment a
             where a.id > ? and a.id <= ? and ${reviewerInForce}
               and exists (select 1 from hour_record h where h.review_unit_id = a.unit_id and h.status = 'PENDING' and h.year = ? and (a.department_id is null or h.department_id = a.department_id))
               and not exists (select 1 from message m where m.assignment_id = a.id and m.run_key = ?)
             order by a.id ${unlessKnown(em, 'message')}`,
          [JSON.stringify({ year: Number(year), day: String(day) }), Number(year), key, clock.now().getTime(), from, from + atOnce, today, today, Number(year), key],
        ),
      )
    }
  }
}

const everyMs = 10 * 60_000

/** Looks once a day, and at start, whether something closes soon; gives what ends it. */
export function followClosingReviews(app: Pick<App, 'clock' | 'database'>, failed: (error: unknown) => void): () => Promise<void> {
  let lookedOn = ''
  let looking: Promise<void> | null = null
  const look = () => {
    const today = todayIn(app.clock)
    if (today === lookedOn) return
    looking ??= tellOfClosingReviews(app)
      .then(() => void (lookedOn = today), failed)
      .finally(() => (looking = null))
  }
  look()
  const timer = setInterval(look, everyMs)
  return async () => {
    clearInterval(timer)
    await looking
  }
}
