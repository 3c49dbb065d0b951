import { permission } from '../access/permission.js'
import type { ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { ExamClosing } from './exam-enums.js'
import { ownExamGrants } from './exam-grant.read.js'
import { sizeOf, type ExamStanding } from './exam-standing.js'
import type { Exam } from './exam.type.js'
import { refusesAsking, refusesOpening } from './exam.policy.js'

/** The years of a person's examinations as the pages show them, in the order of their standings; at most one statement. */
export async function examList(context: ReadContext, professionalId: number, standings: readonly ExamStanding[], selection: Selection): Promise<Exam[]> {
  const { language } = context
  const actor = context.actor!
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
