import { permission } from '../access/permission.js'
import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { transactionally } from '../database/transaction.js'
import { closeAttempt } from './close-attempt.js'
import type { ExamClosing } from './exam-enums.js'
import { ownExamGrants } from './exam-grant.read.js'
import { examStandings, sizeOf } from './exam-standing.js'
import type { Exam } from './exam.type.js'
import { refusesAsking, refusesOpening } from './exam.policy.js'

/** 考试列表: every published year as the caller stands with it, the newest first. An attempt whose time is over is handed in first. */
export async function myExams(context: Context, selection: Selection): Promise<Exam[]> {
  const { clock, language } = context
  const actor = context.actor!
  const professionalId = actor.professionalId
  if (professionalId === null) return []
  let standings = await examStandings(context.rows, clock, professionalId)
  const overdue = standings.flatMap(({ sittings }) => sittings).filter(({ handedInAt, endsAt }) => handedInAt === null && endsAt < clock.now().getTime())
  for (const { id } of overdue) await transactionally(context.em, em => closeAttempt(em, context, id, null))
  if (overdue.length > 0) standings = await examStandings(context.rows, clock, professionalId)
  const grants = selection['makeUps'] ? await ownExamGrants(professionalId, selection['makeUps'], context) : new Map()
  return standings.map(({ year, passMark, attempts, minutes, composition, hours, opensOn, closesOn, sittings, facts, params }): Exam => {
    const scores = sittings.flatMap(({ score }) => (score === null ? [] : [score]))
    return {
      year,
      passMark,
      attempts,
      attemptsLeft: facts.left + facts.grantedLeft,
      minutes,
      questions: sizeOf(composition),
      hours,
      opensOn,
      closesOn,
      coursesDone: facts.coursesDone,
      passed: facts.passed,
      best: scores.length > 0 ? Math.max(...scores) : null,
      awardedHours: sittings.find(({ awardedHours }) => awardedHours !== null)?.awardedHours ?? null,
      openAttemptId: sittings.find(({ handedInAt }) => handedInAt === null)?.id ?? null,
      sittings: sittings.map(sitting => ({ ...sitting, closedBy: sitting.closedBy as ExamClosing | null })),
      makeUps: grants.get(year) ?? [],
      permissions: { canOpen: permission(refusesOpening(actor, facts), language, params), canAskMakeUp: permission(refusesAsking(actor, facts), language, params) },
    }
  })
}
