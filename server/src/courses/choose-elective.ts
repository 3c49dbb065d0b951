import type { Context } from '../context.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, isDuplicate } from '../database/write.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { courseFacts } from './course-facts.js'
import { refusesStudy } from './study.policy.js'

/** 选课: takes an elective course of a year that is open, to study it. Chosen again, it stays as it is. Gives the course's id. */
export async function chooseElective(context: Context, courseId: number): Promise<number | NotAllowed | NotFound> {
  const { language, clock } = context
  const actor = context.actor!
  const professionalId = actor.professionalId!
  try {
    return await transactionally(context.em, async em => {
      const rows = transactionRows(em)
      const course = await courseFacts(em, 'c.id = ?', courseId)
      if (!course) return notFound(language)
      if (course.kind === 'REQUIRED') return notAllowed(language, 'NOT_ELECTIVE')
      const refusal = refusesStudy(course, todayIn(clock))
      if (refusal) return notAllowed(language, refusal.code, refusal.params)
      const [chosen] = await rows('select course_id from elective_choice where professional_id = ? and course_id = ?', [professionalId, courseId])
      if (chosen) return courseId
      const now = clock.now()
      await insertRows(em, 'elective_choice', ['professional_id', 'course_id', 'chosen_at'], [[professionalId, courseId, now.getTime()]])
      await recordAudit(em, actor, now, [{ noun: 'STUDY', action: 'CHOSEN', about: { account: actor.accountId }, subjectId: courseId, details: { year: course.year, title: course.title } }])
      return courseId
    })
  } catch (error) {
    // Two at once: the other one chose it.
    if (isDuplicate(context.em, error)) return courseId
    throw error
  }
}
