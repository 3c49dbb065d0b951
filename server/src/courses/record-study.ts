import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { invalidInput, notFound, type Fault, type InvalidInput, type NotFound } from '../errors/user-error.js'
import { completeCourse } from './complete-course.js'
import { allowedSpeed, doneMs, outageMs } from './lesson-done.js'
import { rangesOf, readStudyLesson } from './study.read.js'
import type { StudyProgress, StudyRangeInput } from './study.type.js'
import { lengthOf, watch } from './watched.js'

/** Ranges that one report may have. */
const mostSent = 200
/** A player's clock and the film's last frame differ by less. */
const toleranceMs = 1000

/**
 * A heartbeat: what was watched or read in a sitting, since the last report or longer ago. It carries no time of its own: what it adds is
 * bounded by the time of the sitting that nothing was counted for yet, by the server's clock and as far back as an outage may reach, times the
 * allowed speed. A report that comes late, after an outage or after another device took over, is merged and not refused; ranges that are
 * outside the lesson are a fault, and then nothing of it is kept.
 */
export async function recordStudy(context: Context, token: string, ranges: readonly StudyRangeInput[]): Promise<StudyProgress | InvalidInput | NotFound> {
  const { language, clock } = context
  const professionalId = context.actor!.professionalId!
  if (ranges.length > mostSent) return invalidInput(language, [{ path: 'ranges', code: 'RANGES_TOO_MANY', params: { max: mostSent } }])
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    // All that is written of a person's study is written while the person's row is held: of two lessons finished at once, the second sees the first.
    await rows(`select id from professional where id = ?${forUpdate(em)}`, [professionalId])
    const session = await sessionOf(rows, professionalId, token)
    if (!session) return notFound(language)
    const faults = outside(ranges, session.durationMs)
    if (faults.length > 0) return invalidInput(language, faults)
    const [[watched, completed] = []] = await rows('select watched, completed_at from lesson_progress where professional_id = ? and lesson_id = ?', [professionalId, session.lessonId])
    const now = clock.now()
    const until = Math.min(session.endedAt ?? Infinity, session.closesAt, now.getTime())
    const unusedSince = Math.max(session.unusedSince, until - outageMs[session.kind])
    const budget = (until - unusedSince) * allowedSpeed[session.kind]
    const outcome = watch(rangesOf(watched), ranges.map(({ startMs, endMs }) => [startMs, endMs]), session.durationMs, budget)
    const done = completed !== null || lengthOf(outcome.watched) >= doneMs(session.durationMs)
    if (outcome.gainedMs > 0) {
      const at = now.getTime()
      await write(em, 'update study_session set unused_since = ? where id = ?', [Math.ceil(unusedSince + outcome.gainedMs / allowedSpeed[session.kind]), session.id])
      await write(em, 'update lesson_progress set watched = ?, watched_ms = ?, completed_at = ?, updated_at = ? where professional_id = ? and lesson_id = ?', [
        JSON.stringify(outcome.watched),
        lengthOf(outcome.watched),
        completed === null ? (done ? at : null) : Number(completed),
        at,
        professionalId,
        session.lessonId,
      ])
    }
    const course = done && completed === null ? await completeCourse(em, context, professionalId, session.courseId) : null
    if (course) await recordAudit(em, context.actor!, now, [{ noun: 'STUDY', action: 'COMPLETED', about: { account: context.actor!.accountId }, subjectId: session.courseId, details: { year: course.year, title: course.title } }])
    return {
      __typename: 'StudyProgress' as const,
      lesson: await readStudyLesson(rows, professionalId, session.lessonId),
      takenOver: session.endedAt !== null,
      closed: now.getTime() > session.closesAt,
      leftOutMs: outcome.leftOutMs,
      courseDone: course !== null,
      awarded: course?.awarded ?? null,
      examOpen: course?.examOpen ?? false,
    }
  })
}

async function sessionOf(rows: Rows, professionalId: number, token: string) {
  const [row] = await rows(
    `select s.id, s.lesson_id, coalesce(s.unused_since, s.started_at) as unused_since, s.closes_at, s.ended_at, l.course_id, l.kind, l.duration_ms
       from study_session s join lesson l on l.id = s.lesson_id join course c on c.id = l.course_id join public_year y on y.year = c.year
      where s.token = ? and s.professional_id = ? and y.status = 'PUBLISHED'`,
    [token, professionalId],
  )
  if (!row) return null
  const [id, lessonId, unusedSince, closesAt, endedAt, courseId, kind, durationMs] = row
  return {
    id: Number(id),
    lessonId: Number(lessonId),
    unusedSince: Number(unusedSince),
    closesAt: Number(closesAt),
    endedAt: endedAt === null ? null : Number(endedAt),
    courseId: Number(courseId),
    kind: kind as keyof typeof allowedSpeed,
    durationMs: Number(durationMs),
  }
}

function outside(ranges: readonly StudyRangeInput[], duration: number): Fault[] {
  return ranges.flatMap(({ startMs, endMs }, i) => {
    const inside = startMs >= 0 && startMs < endMs && startMs < duration && endMs <= duration + toleranceMs
    return inside ? [] : [{ path: `ranges.${i}`, code: 'RANGE_OUTSIDE' as const, params: { duration } }]
  })
}
