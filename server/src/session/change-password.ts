import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Account } from '../accounts/account.entity.js'
import { assignmentsInForce } from '../accounts/assignments-in-force.js'
import { decryptLogin } from '../accounts/field-crypto.js'
import { plainOneTimeCode } from '../accounts/one-time-code.js'
import { hashPassword, HashingBusy, verifyPassword } from '../accounts/password-hash.js'
import { passwordFaults } from '../accounts/password-rule.js'
import { sitePasswordRule } from '../accounts/site-password-rule.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { invalidInput, notAllowed, type Fault, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { ownSession } from './own-session.js'
import { cookieName, cookieOptions, endSessionsOf, readActor, startSession } from './session.js'
import { admit, failed, succeeded, untried } from './sign-in-limits.js'

/**
 * Sets the password of the signed-in account and ends all its other sessions. While the account is being activated `current` is the
 * one-time code, a phone number must be there, and a full session takes the place of this one.
 * All faults at once; a wrong `current` counts as a failed sign-in. Gives null when done (the viewer is then read).
 */
export async function changePassword(context: Context, actor: Actor, current: string, next: string): Promise<InvalidInput | NotAllowed | null> {
  const { language, database, config } = context
  if (++context.signInsAsked > 1) return notAllowed(language, 'ONE_SIGN_IN_PER_REQUEST')
  const account = await database.fork().findOneOrFail(Account, { id: actor.accountId })
  const activating = actor.role === null
  const assignment = activating ? (await assignmentsInForce(context.rows, account.id, todayIn(context.clock)))[0] : null
  if (activating && !assignment) return notAllowed(language, 'ASSIGNMENT_UNKNOWN')

  const attempt = { loginKind: account.loginKind, loginHash: account.loginHash, address: context.origin.address }
  const { retryAfterSeconds } = await admit(context, attempt)
  if (retryAfterSeconds !== null) return notAllowed(language, 'TOO_MANY_FAILURES', { minutes: Math.ceil(retryAfterSeconds / 60) })
  const secret = activating ? openCode(account, context.clock.now()) : account.passwordHash
  let right: boolean
  let hash: string | null
  const faults: Fault[] = []
  try {
    right = await verifyPassword(activating ? (plainOneTimeCode(current) ?? current) : current, secret)
    if (!right) faults.push({ path: 'current', code: 'PASSWORD_WRONG' })
    if (activating && !account.phone) faults.push({ path: 'phone', code: 'PHONE_FIRST' })
    faults.push(...nextFaults(config, account, current, next))
    hash = faults.length === 0 ? await hashPassword(next) : null
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error
    await untried(context, attempt)
    return notAllowed(language, 'SERVER_BUSY')
  }
  if (!right) await failed(context, attempt, account)
  else await succeeded(database.fork(), context, attempt)
  if (hash === null) return invalidInput(language, faults)

  const outcome = await transactionally(database.fork(), async em => {
    if (!(await setPassword(em, account, hash))) return null
    await recordAudit(em, actor, context.clock.now(), [{ noun: 'ACCOUNT', action: 'PASSWORD_SET', about: ownSession(actor), subjectId: account.id, details: activating ? { byCode: true } : {} }])
    await endSessionsOf(em, context.clock.now(), account.id, activating ? null : actor.sessionId)
    return { token: assignment ? await startSession(em, context, { accountId: account.id, assignmentId: assignment.id, address: context.origin.address }) : null }
  })
  if (!outcome) return invalidInput(language, [{ path: 'current', code: 'PASSWORD_WRONG' }])
  if (outcome.token) {
    context.reply.setCookie(cookieName, outcome.token, cookieOptions(config))
    context.actor = await readActor(context, outcome.token, context.origin)
  }
  return null
}

const openCode = (account: Account, now: Date) => (account.codeExpiresAt && account.codeExpiresAt > now ? account.codeHash : null)

function nextFaults(config: Context['config'], account: Account, current: string, next: string): Fault[] {
  const rule = sitePasswordRule(config)
  const codes = passwordFaults(next, rule, { login: decryptLogin(config.fieldKey, account.loginCipher), name: account.name })
  const faults: Fault[] = codes.map(code => ({ path: 'next', code, params: { min: rule.min, max: rule.max } }))
  return next === current ? [...faults, { path: 'next', code: 'PASSWORD_SAME' }] : faults
}

/** Only while both secrets are the ones that were looked at: of two who use one code or password at once, one wins. */
async function setPassword(em: EntityManager, { id, passwordHash, codeHash }: Account, hash: string): Promise<boolean> {
  const changed = await write(
    em,
    `update account set password_hash = ?, code_hash = null, code_expires_at = null, version = version + 1
     where id = ? and coalesce(password_hash, '') = ? and coalesce(code_hash, '') = ?`,
    [hash, id, passwordHash ?? '', codeHash ?? ''],
  )
  return changed === 1
}
