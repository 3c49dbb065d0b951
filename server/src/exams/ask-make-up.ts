import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, isDuplicate } from '../database/write.js'
import { invalidInput, notAllowed, notFound, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { reasonFaults } from '../windows/reason-faults.js'
import { examStandings } from './exam-standing.js'
import { refusesAsking } from './exam.policy.js'
import { recordExamAct } from './record-exam-act.js'

/** 申请补学补考 of a year; one that waits is given again, so that a retry or a second tab makes one. Gives the request's id. */
export async function askMakeUp(context: Context, year: number, reason: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const ask = () => transactionally(context.em, em => askWithin(em, context, year, reason.trim()))
  try {
    return await ask()
  } catch (error) {
    if (!isDuplicate(context.em, error)) throw error
    return ask()
  }
}

async function askWithin(em: EntityManager, { actor, clock, language }: Context, year: number, reason: string) {
  const professionalId = actor!.professionalId
  const rows = transactionRows(em)
  const [standing] = professionalId === null ? [] : await examStandings(rows, clock, professionalId, year)
  if (!standing || professionalId === null) return notFound(language)
  const waiting = "select id from exam_grant where professional_id = ? and year = ? and state = 'ASKED'"
  const [known] = await rows(waiting, [professionalId, year])
  if (known) return Number(known[0])
  const refusal = refusesAsking(actor!, standing.facts)
  if (refusal) return notAllowed(language, refusal, standing.params)
  const faults = reasonFaults('reason', reason, 'EXAM_REASON_REQUIRED')
  if (faults.length > 0) return invalidInput(language, faults)
  const now = clock.now()
  await insertRows(
    em,
    'exam_grant',
    ['professional_id', 'year', 'state', 'reason', 'requested_by_id', 'requested_at', 'open_for', 'version'],
    [[professionalId, year, 'ASKED', reason, actor!.accountId, now.getTime(), professionalId, 1]],
  )
  const id = Number((await rows(waiting, [professionalId, year]))[0]![0])
  await recordExamAct(em, actor!, now, 'MAKE_UP_ASKED', professionalId, id, { year, reason })
  return id
}
