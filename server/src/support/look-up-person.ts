import type { EntityManager } from '@mikro-orm/sql'
import { personOfNumber } from '../accounts/account-of-login.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { idNumberFault, maskIdNumber, normaliseIdNumber } from '../accounts/id-number.js'
import { keepAccountEvents } from '../accounts/record-account-events.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, isDuplicate } from '../database/write.js'
import { invalidInput, notAllowed, notFound, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { keyFaults } from '../professionals/issued-code.js'
import { overLimit } from '../session/rate-limit.js'
import { reasonFaults } from '../windows/reason-faults.js'
import type { LookUpInput } from './support.input.js'

/** In 15 minutes: no more than a telephone brings. */
export const looksInWindow = 30

/**
 * 查询来电人 by the whole identity number, for a reason. Each look, also one that finds nobody, is in the trail before anything is shown, and one that finds
 * somebody in that person's own list. Gives the look's id; the same key again gives the same look.
 */
export async function lookUpPerson(context: Context, input: LookUpInput, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const { clock, language } = context
  const actor = context.actor!
  const number = normaliseIdNumber(input.idNumber.slice(0, 100))
  const reason = input.reason.trim()
  const fault = idNumberFault(number, todayIn(clock))
  const faults = [...(fault ? [{ path: 'input.idNumber', code: fault }] : []), ...reasonFaults('input.reason', reason, 'SUPPORT_REASON_REQUIRED'), ...keyFaults(idempotencyKey)]
  if (faults.length > 0) return invalidInput(language, faults)
  const known = await lookOfKey(context.rows, actor.accountId, idempotencyKey)
  if (known) return known
  const wait = await overLimit(context, { name: 'support look', by: { key: String(actor.accountId) }, limit: looksInWindow })
  if (wait !== null) return notAllowed(language, 'SUPPORT_LOOKS_OVER', { minutes: Math.ceil(wait / 60) })
  try {
    return await transactionally(context.em, em => look(em, context, { number, reason, idempotencyKey }))
  } catch (error) {
    if (!isDuplicate(context.em, error)) throw error
    return (await lookOfKey(context.rows, actor.accountId, idempotencyKey)) ?? notFound(language)
  }
}

async function look(em: EntityManager, context: Context, { number, reason, idempotencyKey }: { number: string; reason: string; idempotencyKey: string }): Promise<number | NotFound> {
  const actor = context.actor!
  const now = context.clock.now()
  const rows = transactionRows(em)
  const [found] = await rows(`select p.id, p.account_id from professional p where p.id in ${personOfNumber}`, [hashLogin(context.config.fieldKey, number)])
  if (!found) {
    const details = { maskedIdNumber: maskIdNumber(number.slice(-4)), reason }
    await recordAudit(em, actor, now, [{ noun: 'SUPPORT', action: 'NOT_FOUND', about: { unitId: null, departmentId: null }, details }])
    return notFound(context.language)
  }
  const [professionalId, accountId] = found.map(Number) as [number, number]
  const columns = ['professional_id', 'at', 'actor_id', 'session_id', 'reason', 'idempotency_key']
  await insertRows(em, 'support_look', columns, [[professionalId, now.getTime(), actor.accountId, actor.sessionId, reason, idempotencyKey]])
  await keepAccountEvents(em, actor, now, [{ accountId, action: 'SUPPORT_LOOKED', reason }])
  const about = { account: accountId, unitId: null, departmentId: null }
  const id = (await lookOfKey(rows, actor.accountId, idempotencyKey))!
  await recordAudit(em, actor, now, [{ noun: 'SUPPORT', action: 'LOOKED_UP', about, subjectId: id, details: { reason } }])
  return id
}

async function lookOfKey(rows: Rows, actorId: number, key: string): Promise<number | null> {
  const [row] = await rows('select id from support_look where actor_id = ? and idempotency_key = ?', [actorId, key])
  return row ? Number(row[0]) : null
}
