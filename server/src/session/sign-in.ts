import type { Account } from '../accounts/account.entity.js'
import { loginOf, rolesOf } from '../accounts/account-kind.js'
import { accountOfLogin } from '../accounts/account-of-login.js'
import { assignmentsInForce } from '../accounts/assignments-in-force.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { plainOneTimeCode } from '../accounts/one-time-code.js'
import { HashingBusy, verifyPassword } from '../accounts/password-hash.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { spendCaptcha } from './captcha.js'
import { ownSession } from './own-session.js'
import { cookieName, cookieOptions, endSession, readActor, startSession } from './session.js'
import { admit, failed, succeeded, untried } from './sign-in-limits.js'
import type { SignInInput } from './sign-in.input.js'
import { passwordChangeRequired, signInRefused, type PasswordChangeRequired, type SignInRefused } from './sign-in-result.type.js'

const busyForSeconds = 10

/** An account's two secrets: at most one is tried at a sign-in, so that each takes the same time. */
type Secrets = Pick<Account, 'passwordHash' | 'codeHash' | 'codeExpiresAt'>

/** What a typed secret is tried against: the one-time code while one is open and the text has its form, else the password. */
function secretOf(account: Secrets | null, typed: string, now: Date): { text: string; hash: string | null; byCode: boolean } {
  const code = plainOneTimeCode(typed)
  const open = account?.codeHash && account.codeExpiresAt && account.codeExpiresAt > now
  if (code && open) return { text: code, hash: account.codeHash, byCode: true }
  return { text: typed, hash: account?.passwordHash ?? null, byCode: false }
}

/**
 * Signs in: proof of work, limits, one password, then a session in the first assignment that fits the tab. With a one-time code
 * the session is good for nothing but a password and contact. Gives null when signed in (the viewer is then read), else the outcome.
 * Whatever is wrong with login, password or account has one answer that takes one time: an unknown login is hashed as a known one.
 */
export async function signIn(context: Context, input: SignInInput): Promise<SignInRefused | PasswordChangeRequired | null> {
  const { language, clock, config, database } = context
  if (++context.signInsAsked > 1) return signInRefused(language, 'ONE_SIGN_IN_PER_REQUEST', null)
  if (!(await spendCaptcha(context, input.captcha, context.origin.address))) return signInRefused(language, 'CAPTCHA_REFUSED', null)

  const { kind: loginKind, login } = loginOf(input.kind, input.login)
  const attempt = { loginKind, loginHash: hashLogin(config.fieldKey, login), address: context.origin.address }
  const { retryAfterSeconds } = await admit(context, attempt)
  if (retryAfterSeconds !== null) return signInRefused(language, 'SIGN_IN_REFUSED', retryAfterSeconds)

  const account = await accountOfLogin(database.fork(), attempt)
  const { text, hash, byCode } = secretOf(account, input.password, clock.now())
  let right: boolean
  try {
    right = await verifyPassword(text, hash)
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error
    await untried(context, attempt)
    return signInRefused(language, 'SERVER_BUSY', busyForSeconds)
  }
  const assignment = right && account && !account.lockedAt ? await firstAssignment(context, account.id, input) : null
  if (!account || !assignment) return signInRefused(language, 'SIGN_IN_REFUSED', (await failed(context, attempt, account)).retryAfterSeconds)

  const earlier = context.actor
  const token = await transactionally(database.fork(), async em => {
    await succeeded(em, context, attempt)
    if (account.language !== language) await write(em, 'update account set language = ? where id = ?', [language, account.id])
    if (earlier) await endSession(em, clock.now(), earlier.sessionId)
    const { role, unitId, departmentId } = assignment
    const who = { accountId: account.id, name: account.name, role: byCode ? null : role, unitId, departmentId, origin: context.origin }
    await recordAudit(em, who, clock.now(), [{ noun: 'SESSION', action: 'SIGNED_IN', about: ownSession(who), details: byCode ? { byCode } : {} }])
    return startSession(em, context, { accountId: account.id, assignmentId: byCode ? null : assignment.id, address: context.origin.address })
  })
  context.reply.setCookie(cookieName, token, cookieOptions(config))
  context.actor = await readActor(context, token, context.origin)
  return byCode ? passwordChangeRequired(language) : null
}

async function firstAssignment(context: Context, accountId: number, { kind }: SignInInput) {
  const assignments = await assignmentsInForce(context.rows, accountId, todayIn(context.clock))
  return assignments.find(({ role }) => rolesOf[kind].includes(role)) ?? null
}
