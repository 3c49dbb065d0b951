import { randomUUID } from 'node:crypto'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, insertRows, write } from '../database/write.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { courseFacts } from './course-facts.js'
import { refusesStudy, studyCloses } from './study.policy.js'
import { readStudyLesson } from './study.read.js'
import type { StudyStarted } from './study.type.js'

/**
 * Begins a sitting at a lesson. One at a time for an account: one that goes on elsewhere ends now, and its player is told with its next
 * report; what was watched in it until now still counts, however late it is reported.
 */
export async function startStudy(context: Context, lessonId: number): Promise<StudyStarted | NotAllowed | NotFound> {
  const { language, clock } = context
  const professionalId = context.actor!.professionalId!
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const course = await courseFacts(em, 'c.id = (select course_id from lesson where id = ?)', lessonId)
    if (!course) return notFound(language)
    const today = todayIn(clock)
    const refusal = refusesStudy(course, today)
    if (refusal) return notAllowed(language, refusal.code, refusal.params)
    // The person's row is held, so that two devices begin one after the other and their sittings do not overlap in time.
    await rows(`select id from professional where id = ?${forUpdate(em)}`, [professionalId])
    if (course.kind === 'ELECTIVE') {
      const [chosen] = await rows('select course_id from elective_choice where professional_id = ? and course_id = ?', [professionalId, course.courseId])
      if (!chosen) return notAllowed(language, 'CHOOSE_FIRST')
    }
    const now = clock.now().getTime()
    const ended = await write(em, 'update study_session set ended_at = ? where professional_id = ? and ended_at is null', [now, professionalId])
    const token = randomUUID()
    const session = { professional_id: professionalId, lesson_id: lessonId, token, started_at: now, closes_at: studyCloses(course, today)!.at.getTime() }
    await insertRows(em, 'study_session', Object.keys(session), [Object.values(session)])
    const [known] = await rows('select lesson_id from lesson_progress where professional_id = ? and lesson_id = ?', [professionalId, lessonId])
    if (!known) await insertRows(em, 'lesson_progress', ['professional_id', 'lesson_id', 'watched', 'watched_ms', 'updated_at'], [[professionalId, lessonId, '[]', 0, now]])
    return { __typename: 'StudyStarted' as const, token, tookOver: ended > 0, lesson: await readStudyLesson(rows, professionalId, lessonId) }
  })
}
