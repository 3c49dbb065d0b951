import type { Context } from '../context.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { courseFacts } from './course-facts.js'
import { refusesGivingUp } from './study.policy.js'

/** 退选: takes a choice of an elective course back. Of one that is not chosen, all stays as it is. Gives the course's id. */
export async function giveUpElective(context: Context, courseId: number): Promise<number | NotAllowed | NotFound> {
  const { language, clock } = context
  const actor = context.actor!
  const professionalId = actor.professionalId!
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const course = await courseFacts(em, 'c.id = ?', courseId)
    if (!course) return notFound(language)
    // A sitting begins while the person's row is held: none begins between this look and the end.
    await rows(`select id from professional where id = ?${forUpdate(em)}`, [professionalId])
    const [[chosen, begun] = []] = await rows(
      `select (select count(*) from elective_choice where professional_id = ? and course_id = ?) as chosen,
              (select count(*) from lesson l join lesson_progress p on p.lesson_id = l.id and p.professional_id = ? where l.course_id = ?) as begun`,
      [professionalId, courseId, professionalId, courseId],
    )
    const refusal = refusesGivingUp(course, { chosen: Number(chosen) > 0, begun: Number(begun) > 0 }, todayIn(clock))
    if (refusal?.code === 'NOT_CHOSEN') return courseId
    if (refusal) return notAllowed(language, refusal.code, refusal.params)
    await write(em, 'delete from elective_choice where professional_id = ? and course_id = ?', [professionalId, courseId])
    await recordAudit(em, actor, clock.now(), [{ noun: 'STUDY', action: 'GIVEN_UP', about: { account: actor.accountId }, subjectId: courseId, details: { year: course.year, title: course.title } }])
    return courseId
  })
}
