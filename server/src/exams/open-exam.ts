import type { EntityManager } from '@mikro-orm/sql'
import { endOfDay } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, isDuplicate } from '../database/write.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { closeAttempt } from './close-attempt.js'
import { drawPaper } from './draw-paper.js'
import { examStandings } from './exam-standing.js'
import { refusesOpening } from './exam.policy.js'
import { recordExamAct } from './record-exam-act.js'

const minute = 60_000

/**
 * 开始考试: draws a paper and begins an attempt of the year, or joins the one that is open, in whichever tab or on whichever device it was
 * begun. An attempt whose time is over is handed in first. Gives the attempt's id.
 */
export async function openExam(context: Context, year: number): Promise<number | NotAllowed | NotFound> {
  const open = () => transactionally(context.em, em => openWithin(em, context, year))
  try {
    return await open()
  } catch (error) {
    // Two at once: the other one has begun it, and this one joins.
    if (!isDuplicate(context.em, error)) throw error
    return open()
  }
}

async function openWithin(em: EntityManager, context: Context, year: number): Promise<number | NotAllowed | NotFound> {
  const { clock, language } = context
  const actor = context.actor!
  const professionalId = actor.professionalId
  if (professionalId === null) return notFound(language)
  const rows = transactionRows(em)
  let [standing] = await examStandings(rows, clock, professionalId, year)
  const begun = standing?.sittings.find(({ handedInAt }) => handedInAt === null)
  if (begun && (await closeAttempt(em, context, begun.id, null))) [standing] = await examStandings(rows, clock, professionalId, year)
  else if (begun) return begun.id
  if (!standing) return notFound(language)
  const refusal = refusesOpening(actor, standing.facts)
  if (refusal) return notAllowed(language, refusal, standing.params)

  const drawn = await drawPaper(rows, year, standing.composition)
  if (!drawn) return notAllowed(language, 'EXAM_NOT_SET', standing.params)
  const now = clock.now()
  const grantId = standing.facts.left > 0 ? null : standing.grant!.id
  const number = Math.max(0, ...standing.sittings.map(sitting => sitting.number)) + 1
  const lastDay = grantId === null ? standing.closesOn! : standing.grant!.expiresOn!
  const endsAt = standing.minutes === null ? endOfDay(lastDay).getTime() : now.getTime() + standing.minutes * minute
  await insertRows(
    em,
    'exam_attempt',
    ['professional_id', 'year', 'number', 'grant_id', 'paper', 'solution', 'answers', 'pass_mark', 'started_at', 'ends_at'],
    [[professionalId, year, number, grantId, JSON.stringify(drawn.paper), JSON.stringify(drawn.solution), '{}', standing.passMark, now.getTime(), endsAt]],
  )
  const [made] = await rows('select id from exam_attempt where professional_id = ? and year = ? and number = ?', [professionalId, year, number])
  const id = Number(made![0])
  await recordExamAct(em, actor, now, 'OPENED', professionalId, id, { year, attempt: number })
  return id
}
