import type { EntityManager } from '@mikro-orm/sql'
import { AccountKind, loginOf } from '../accounts/account-kind.js'
import { accountKeyOfLogin } from '../accounts/account-of-login.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { idNumberFault } from '../accounts/id-number.js'
import { replaceOneTimeCode } from '../accounts/issue-one-time-code.js'
import { newOneTimeCode, type OneTimeCode } from '../accounts/one-time-code.js'
import { HashingBusy } from '../accounts/password-hash.js'
import { isProven } from '../accounts/contact.read.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate } from '../database/write.js'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { isMailSetUp, postMail } from '../mail/post-mail.js'
import { spendCaptcha } from '../session/captcha.js'
import { overLimit } from '../session/rate-limit.js'
import { RecoveryRequested } from './registration.type.js'

const minutes = 30
/** In 15 minutes. */
const requestsPerAddress = 20
const requestsPerNumber = 3

/**
 * A one-time code by mail, for the holder of an account who has proven an address: good for 30 minutes, once, kept as a hash. The answer is
 * one, after the same work, whether the number has an account and the account an address or not; only the mail tells. A code that an
 * administrator gave is not taken away by it: whoever knows the number could otherwise make that one worthless.
 */
export async function requestRecoveryCode(context: Context, idNumber: string, captcha: string): Promise<RecoveryRequested | InvalidInput | NotAllowed> {
  const { clock, config, database, language } = context
  const { address } = context.origin
  if (!isMailSetUp(config)) return notAllowed(language, 'NO_MAIL_HERE')
  if (++context.signInsAsked > 1) return notAllowed(language, 'ONE_SIGN_IN_PER_REQUEST')
  if (!(await spendCaptcha(context, captcha, address))) return notAllowed(language, 'CAPTCHA_REFUSED')
  const { kind, login } = loginOf(AccountKind.PROFESSIONAL, idNumber)
  const fault = idNumberFault(login, todayIn(clock))
  if (fault) return invalidInput(language, [{ path: 'idNumber', code: fault }])
  const loginHash = hashLogin(config.fieldKey, login)
  const wait =
    (await overLimit(context, { name: 'mail code', by: { address }, limit: requestsPerAddress })) ??
    (await overLimit(context, { name: 'mail code', by: { key: loginHash }, limit: requestsPerNumber }))
  if (wait !== null) return notAllowed(language, 'TOO_MANY_REQUESTS', { minutes: Math.ceil(wait / 60) })

  let code: OneTimeCode
  try {
    // Also for a number without an account: the answer takes as long.
    code = { ...(await newOneTimeCode(clock.now())), expiresAt: new Date(clock.now().getTime() + minutes * 60_000) }
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error
    return notAllowed(language, 'SERVER_BUSY')
  }
  await transactionally(database.fork(), em => mailTo(em, context, { kind, loginHash }, code))
  return Object.assign(new RecoveryRequested(), { minutes })
}

async function mailTo(em: EntityManager, context: Context, { kind, loginHash }: { kind: string; loginHash: string }, code: OneTimeCode): Promise<void> {
  const now = context.clock.now()
  const rows = transactionRows(em)
  const key = await accountKeyOfLogin(rows, kind, loginHash)
  const [row] = await rows(`select id, name, email, proven_email, locked_at, code_hash, code_expires_at from account where id = ?${forUpdate(em)}`, [key ?? 0])
  if (!row) return
  const [id, name, email, proven, lockedAt, codeHash, codeExpiresAt] = row
  const accountId = Number(id)
  if (lockedAt !== null || !isProven(email, proven)) return
  const given = codeHash !== null && Number(codeExpiresAt) > code.expiresAt.getTime()
  const usefulUntil = code.expiresAt
  if (given) return postMail(em, context, [{ accountId, params: {} }], { subject: 'MAIL_RECOVERY', text: 'MAIL_RECOVERY_GIVEN_TEXT', usefulUntil })
  await replaceOneTimeCode(em, accountId, code)
  await recordAccountEvents(em, { accountId, name: String(name), unitId: null, visitor: context.origin }, now, [{ accountId, action: 'CODE_MAILED' }])
  await postMail(em, context, [{ accountId, params: { code: code.code, minutes } }], { subject: 'MAIL_RECOVERY', text: 'MAIL_RECOVERY_TEXT', usefulUntil })
}
