import { LockMode } from '@mikro-orm/core'
import { dayNumber, isCalendarDay } from '../calendar-day.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type Fault, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { asProfessionals } from '../messages/as-professionals.js'
import { tell } from '../messages/tell.js'
import { reasonFaults } from '../windows/reason-faults.js'
import { ExamGrantDecision, ExamGrantState } from './exam-enums.js'
import { ExamGrant } from './exam-grant.entity.js'
import type { ExamGrantInput } from './exam.input.js'
import { refusesDeciding } from './exam.policy.js'
import { recordExamAct } from './record-exam-act.js'

const mostAttempts = 3
const longestDays = 366

/** 办理补学补考: grants further attempts until a day, or refuses, with a reason either way; the person is told. Gives the request's id. */
export async function decideMakeUp(context: Context, id: number, version: number, input: ExamGrantInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const reason = input.reason.trim()
  const granted = input.decision === ExamGrantDecision.GRANT
  const state = granted ? ExamGrantState.GRANTED : ExamGrantState.REFUSED
  return transactionally(context.em, async em => {
    const grant = await em.findOne(ExamGrant, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!grant) return notFound(language)
    // The answer to this same request was lost.
    if (grant.version === version + 1 && grant.decidedById === actor.accountId && grant.state === state && grant.decisionReason === reason) return id
    const refusal = refusesDeciding(actor, grant)
    if (refusal) return notAllowed(language, refusal)
    if (grant.version !== version) return conflict(language, grant.version, null)
    const faults = [...reasonFaults('input.reason', reason, 'EXAM_REASON_REQUIRED'), ...(granted ? grantFaults(input, todayIn(clock)) : [])]
    if (faults.length > 0) return invalidInput(language, faults)
    const now = clock.now()
    const given = granted ? { attempts: input.attempts!, expiresOn: input.expiresOn! } : {}
    Object.assign(grant, { state, decidedById: actor.accountId, decidedAt: now, decisionReason: reason, openFor: null, ...given })
    await em.flush()
    const { year, professionalId, requestedById } = grant
    await recordExamAct(em, actor, now, granted ? 'MAKE_UP_GRANTED' : 'MAKE_UP_REFUSED', professionalId, id, { year, reason, ...given })
    const kind = granted ? 'MAKE_UP_GRANTED' : 'MAKE_UP_REFUSED'
    const params = { year, attempts: grant.attempts ?? 0, until: grant.expiresOn ?? '' }
    await tell(em, context, await asProfessionals(transactionRows(em), [{ accountId: requestedById, kind, params, detail: reason }]))
    return id
  })
}

/** What is wrong with what is to be granted. */
export function grantFaults({ attempts, expiresOn }: Pick<ExamGrantInput, 'attempts' | 'expiresOn'>, today: string): Fault[] {
  const faults: Fault[] = []
  if (!attempts || attempts < 1 || attempts > mostAttempts) faults.push({ path: 'input.attempts', code: 'EXAM_GRANT_ATTEMPTS', params: { max: mostAttempts } })
  if (!expiresOn || !isCalendarDay(expiresOn)) faults.push({ path: 'input.expiresOn', code: 'NOT_A_DAY', params: { day: expiresOn ?? '' } })
  else if (expiresOn < today || dayNumber(expiresOn) - dayNumber(today) > longestDays) {
    faults.push({ path: 'input.expiresOn', code: 'EXAM_GRANT_DAY', params: { from: today, to: new Date(Date.parse(today) + longestDays * 86_400_000).toISOString().slice(0, 10) } })
  }
  return faults
}
