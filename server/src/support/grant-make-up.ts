import { insertRows, write } from '../database/write.js'
import { keepAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, notAllowed, notFound, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { grantFaults } from '../exams/decide-make-up.js'
import { examStandings } from '../exams/exam-standing.js'
import { recordExamAct } from '../exams/record-exam-act.js'
import { asProfessionals } from '../messages/as-professionals.js'
import { tell } from '../messages/tell.js'
import { keyFaults } from '../professionals/issued-code.js'
import { reasonFaults } from '../windows/reason-faults.js'
import { holdCaller } from './held-caller.js'
import type { CallerMakeUpInput } from './support.input.js'
import { refusesGranting } from './support.policy.js'

/**
 * 开通补学补考 for somebody who phones, without a request on the page: further attempts at one year's examination until a day. A request that waits is
 * answered by it. Gives the case's id; the same key again grants nothing anew.
 */
export async function grantMakeUp(context: Context, caseId: number, input: CallerMakeUpInput, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const { clock, language } = context
  const actor = context.actor!
  const reason = input.reason.trim()
  const { year, attempts, expiresOn } = input
  const faults = [...reasonFaults('input.reason', reason, 'SUPPORT_ACT_REASON_REQUIRED'), ...grantFaults(input, todayIn(clock)), ...keyFaults(idempotencyKey)]
  return transactionally(context.em, async em => {
    const held = await holdCaller(em, caseId)
    if (!held) return notFound(language)
    const { person, account } = held
    const rows = transactionRows(em)
    const [before] = await rows('select professional_id, year from exam_grant where decided_by_id = ? and idempotency_key = ?', [actor.accountId, idempotencyKey])
    if (before) return Number(before[0]) === person.id && Number(before[1]) === year ? caseId : invalidInput(language, [{ path: 'idempotencyKey', code: 'KEY_REUSED' }])
    const [standing] = await examStandings(rows, clock, person.id, year)
    if (!standing) return invalidInput(language, [{ path: 'input.year', code: 'UNKNOWN_CHOICE' }, ...faults])
    const refusal = refusesGranting(actor, { id: person.id, accountId: account.id }, standing.facts)
    if (refusal) return notAllowed(language, refusal, standing.params)
    if (faults.length > 0) return invalidInput(language, faults)

    const now = clock.now()
    const at = now.getTime()
    const waiting = "professional_id = ? and year = ? and state = 'ASKED'"
    const [asked] = await rows(`select id from exam_grant where ${waiting}`, [person.id, year])
    const given = { state: 'GRANTED', decided_by_id: actor.accountId, decided_at: at, decision_reason: reason, attempts, expires_on: expiresOn, open_for: null, idempotency_key: idempotencyKey }
    if (asked) {
      const sets = Object.keys(given).map(column => `${column} = ?`).join(', ')
      await write(em, `update exam_grant set ${sets}, version = version + 1 where id = ?`, [...Object.values(given), Number(asked[0])])
    } else {
      const row = { professional_id: person.id, year, reason, requested_by_id: account.id, requested_at: at, version: 1, ...given }
      await insertRows(em, 'exam_grant', Object.keys(row), [Object.values(row)])
    }
    const [made] = await rows('select id from exam_grant where decided_by_id = ? and idempotency_key = ?', [actor.accountId, idempotencyKey])
    await recordExamAct(em, actor, now, 'MAKE_UP_GRANTED', person.id, Number(made![0]), { year, reason, attempts, expiresOn })
    await keepAccountEvents(em, actor, now, [{ accountId: account.id, action: 'MAKE_UP_GRANTED', reason, year, untilOn: expiresOn }])
    const params = { year, attempts, until: expiresOn }
    await tell(em, context, await asProfessionals(rows, [{ accountId: account.id, kind: 'MAKE_UP_GRANTED', params, detail: reason }]))
    return caseId
  })
}
