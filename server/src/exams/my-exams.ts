import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { transactionally } from '../database/transaction.js'
import { closeAttempt } from './close-attempt.js'
import { examList } from './exam-list.read.js'
import { examStandings } from './exam-standing.js'
import type { Exam } from './exam.type.js'

/** 考试列表: every published year as the caller stands with it, the newest first. An attempt whose time is over is handed in first. */
export async function myExams(context: Context, selection: Selection): Promise<Exam[]> {
  const { clock } = context
  const professionalId = context.actor!.professionalId
  if (professionalId === null) return []
  let standings = await examStandings(context.rows, clock, professionalId)
  const overdue = standings.flatMap(({ sittings }) => sittings).filter(({ handedInAt, endsAt }) => handedInAt === null && endsAt < clock.now().getTime())
  for (const { id } of overdue) await transactionally(context.em, em => closeAttempt(em, context, id, null))
  if (overdue.length > 0) standings = await examStandings(context.rows, clock, professionalId)
  return examList(context, professionalId, standings, selection)
}
