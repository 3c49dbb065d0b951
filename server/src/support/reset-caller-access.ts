import type { EntityManager } from '@mikro-orm/sql'
import { samePhone } from '../accounts/contact-faults.js'
import { replaceOneTimeCode } from '../accounts/issue-one-time-code.js'
import { oneTimeCodeFor, type OneTimeCode } from '../accounts/one-time-code.js'
import { accountOfKey, recordAccountEvents } from '../accounts/record-account-events.js'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { postMail } from '../mail/post-mail.js'
import { asProfessionals } from '../messages/as-professionals.js'
import { tell } from '../messages/tell.js'
import { keyFaults, stillIssued } from '../professionals/issued-code.js'
import { overLimit } from '../session/rate-limit.js'
import { endSessionsOf } from '../session/session.js'
import { reasonFaults } from '../windows/reason-faults.js'
import { callerAccess, holdCaller, type HeldCaller } from './held-caller.js'
import type { CallerResetInput } from './support.input.js'
import { lookedUpPerson } from './support-look.read.js'
import { refusesReset } from './support.policy.js'

const minutesByMail = 30
/** Telephone numbers tried for one person in 15 minutes, whoever tries and whether right or wrong: several at once find out no more. */
const checksInWindow = 5

/** A code that went by mail, or one to read out; `code` null where it was used or replaced since. */
export interface CallerCode {
  readonly mailed: boolean
  readonly code: string | null
  readonly expiresAt: Date | null
}

type Outcome = CallerCode | { readonly again: number } | InvalidInput | NotAllowed | NotFound | Conflict

/**
 * 重置登录 for somebody who phones. Where the account has a proven address the code goes there, and support never sees it; otherwise it is shown once,
 * to be read out to who has named the telephone number of the account, which the server compares and never shows. The password stays until the code
 * is used. The same key again gives the same code.
 */
export async function resetCallerAccess(context: Context, caseId: number, version: number, input: CallerResetInput, idempotencyKey: string): Promise<CallerCode | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, config, language } = context
  const actor = context.actor!
  const reason = input.reason.trim()
  const faults = [...reasonFaults('input.reason', reason, 'SUPPORT_ACT_REASON_REQUIRED'), ...keyFaults(idempotencyKey)]
  if (faults.length > 0) return invalidInput(language, faults)
  const phone = input.phone?.trim() ?? ''
  const professionalId = await lookedUpPerson(context, caseId)
  if (professionalId === null) return notFound(language)
  const wait = phone === '' ? null : await overLimit(context, { name: 'check caller', by: { key: String(professionalId) }, limit: checksInWindow })
  if (wait !== null) return notAllowed(language, 'SUPPORT_CHECKS_OVER', { minutes: Math.ceil(wait / 60) })
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await oneTimeCodeFor(config.fieldKey, ['support reset', actor.accountId, caseId, idempotencyKey], clock.now())
  const outcome = await transactionally(context.em, em => reset(em, context, { caseId, version, reason, phone, idempotencyKey, code }))
  if (!('again' in outcome)) return outcome
  const still = await stillIssued(context, outcome.again, code)
  return { mailed: false, code: still?.code ?? null, expiresAt: still?.expiresAt ?? null }
}

interface Wanted {
  readonly caseId: number
  readonly version: number
  readonly reason: string
  readonly phone: string
  readonly idempotencyKey: string
  readonly code: OneTimeCode
}

async function reset(em: EntityManager, context: Context, { caseId, version, reason, phone, idempotencyKey, code }: Wanted): Promise<Outcome> {
  const { language } = context
  const actor = context.actor!
  const held = await holdCaller(em, caseId)
  if (!held) return notFound(language)
  const { person, account } = held
  const rows = transactionRows(em)
  const access = await callerAccess(rows, context, account)
  const refusal = refusesReset(actor, { id: person.id, accountId: account.id }, access)
  if (refusal) return notAllowed(language, refusal)
  const before = await accountOfKey(rows, actor, idempotencyKey)
  if (before !== null && before !== account.id) return invalidInput(language, [{ path: 'idempotencyKey', code: 'KEY_REUSED' }])
  const mailed = access.way === 'MAIL'
  if (before !== null) return mailed ? { mailed, code: null, expiresAt: account.codeExpiresAt } : { again: account.id }
  if (account.version !== version) return conflict(language, account.version, null)
  if (!mailed) {
    if (phone === '') return invalidInput(language, [{ path: 'input.phone', code: 'REQUIRED' }])
    if (!samePhone(phone, account.phone ?? '')) {
      const about = { account: account.id, unitId: null, departmentId: null }
      await recordAudit(em, actor, context.clock.now(), [{ noun: 'SUPPORT', action: 'CALLER_UNKNOWN', about, subjectId: caseId }])
      return notAllowed(language, 'SUPPORT_PHONE_DIFFERS')
    }
  }
  return give(em, context, held, mailed, code, { reason, idempotencyKey })
}

async function give(em: EntityManager, context: Context, { account }: HeldCaller, mailed: boolean, made: OneTimeCode, kept: { reason: string; idempotencyKey: string }): Promise<CallerCode> {
  const { clock } = context
  const now = clock.now()
  const code = mailed ? { ...made, expiresAt: new Date(now.getTime() + minutesByMail * 60_000) } : made
  await replaceOneTimeCode(em, account.id, code)
  // Who has only named a number proves less than who reads the account's own mail: there nobody is signed out before the code is used.
  if (!mailed) await endSessionsOf(em, now, account.id)
  await recordAccountEvents(em, context.actor!, now, [{ accountId: account.id, action: mailed ? 'CODE_MAILED' : 'CODE_ISSUED', ...kept }])
  if (mailed) {
    const letter = { accountId: account.id, params: { code: code.code, minutes: minutesByMail } }
    await postMail(em, context, [letter], { subject: 'MAIL_RECOVERY', text: 'MAIL_SUPPORT_CODE_TEXT', usefulUntil: code.expiresAt })
  }
  await tell(em, context, await asProfessionals(transactionRows(em), [{ accountId: account.id, kind: 'ACCESS_RESET', detail: kept.reason }]))
  return { mailed, code: mailed ? null : code.code, expiresAt: code.expiresAt }
}
