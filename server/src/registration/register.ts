import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { accountFaults, type AccountData, type SelfRegistration } from '../accounts/account-faults.js'
import { AccountKind, loginOf } from '../accounts/account-kind.js'
import { normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { accountKeyOfLogin } from '../accounts/account-of-login.js'
import { createAccountWithin } from '../accounts/create-account.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { normaliseName } from '../accounts/name-faults.js'
import { hashPassword, HashingBusy } from '../accounts/password-hash.js'
import { passwordFaults } from '../accounts/password-rule.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { sitePasswordRule } from '../accounts/site-password-rule.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, notAllowed, type Fault, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { spendCaptcha } from '../session/captcha.js'
import { overLimit } from '../session/rate-limit.js'
import { standingAt } from './standing-at.js'
import type { RegistrationInput } from './registration.input.js'
import { RegistrationReceived } from './registration.type.js'

/** From whatever address, in 15 minutes. */
const registrationsPerNumber = 5
const dayMs = 24 * 60 * 60 * 1000

/**
 * 注册: an account with a password and a profile that the unit confirms later. A number that has an account, whatever it is, gets the same
 * answer after the same work (DECISIONS.md beside says why that is all that can be done): nothing is made, and its holder's trail says that
 * somebody tried. The same call again meets the account that it made, so that it is done once.
 */
export async function register(context: Context, input: RegistrationInput): Promise<RegistrationReceived | InvalidInput | NotAllowed> {
  const { language, database, config, clock } = context
  const { address } = context.origin
  if (++context.signInsAsked > 1) return notAllowed(language, 'ONE_SIGN_IN_PER_REQUEST')
  if (!(await spendCaptcha(context, input.captcha, address))) return notAllowed(language, 'CAPTCHA_REFUSED')
  const login = loginOf(AccountKind.PROFESSIONAL, input.idNumber)
  const data: AccountData = {
    kind: AccountKind.PROFESSIONAL,
    login,
    name: normaliseName(input.name),
    role: Role.PROFESSIONAL,
    unitId: keyOf(input.unitId) || null,
    departmentId: input.departmentId ? keyOf(input.departmentId) : null,
  }
  const phone = normaliseContact(input.phone)
  const rule = sitePasswordRule(config)
  const typed = [
    phoneFault(phone, 'input.phone'),
    ...passwordFaults(input.password, rule, { login: login.login, name: data.name }).map((code): Fault => ({ path: 'input.password', code, params: { min: rule.min, max: rule.max } })),
  ].filter(fault => fault !== null)
  const place = await transactionally(database.fork(), em => accountFaults(em, data, todayIn(clock)))
  const faults = [...place.map(atItsField), ...typed]
  if (faults.length > 0) return invalidInput(language, faults)

  const wait =
    (await overLimit(context, { name: 'register', by: { address }, limit: config.REGISTRATIONS_PER_ADDRESS })) ??
    (await overLimit(context, { name: 'register for number', by: { key: hashLogin(config.fieldKey, login.login) }, limit: registrationsPerNumber }))
  if (wait !== null) return notAllowed(language, 'TOO_MANY_REQUESTS', { minutes: Math.ceil(wait / 60) })

  let passwordHash: string
  try {
    // Also for a number that has an account: the answer takes as long.
    passwordHash = await hashPassword(input.password)
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error
    return notAllowed(language, 'SERVER_BUSY')
  }
  const make = () => transactionally(database.fork(), em => registerWithin(em, context, data, { passwordHash, phone: phone! }))
  let late: Fault[]
  try {
    late = await make()
  } catch (error) {
    // Somebody else registered the same number meanwhile, or this very call was sent twice.
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    late = await make()
  }
  return late.length > 0 ? invalidInput(language, late.map(atItsField)) : Object.assign(new RegistrationReceived(), { received: true })
}

/** The fields have names of their own here. */
const atItsField = (fault: Fault): Fault => (fault.path === 'input.login' ? { ...fault, path: 'input.idNumber' } : fault)

/** Faults only where the unit or department has changed since it was looked at. */
async function registerWithin(em: EntityManager, context: Context, data: AccountData, secret: Pick<SelfRegistration, 'passwordHash' | 'phone'>): Promise<Fault[]> {
  const now = context.clock.now()
  const rows = transactionRows(em)
  const holder = () => accountKeyOfLogin(rows, data.login.kind, hashLogin(context.config.fieldKey, data.login.login))
  const known = await holder()
  if (known !== null) {
    await noteAttempt(em, context, known, now)
    return []
  }
  const registration = { ...secret, ...(await standingAt(rows, data.unitId!)) }
  const made = await createAccountWithin(em, context, { ...data, registration }, { actor: null, visitor: context.origin }, null)
  if (Array.isArray(made)) {
    // Somebody else has registered the number between the two looks: what is wrong with it then is not for this answer.
    const meanwhile = await holder()
    if (meanwhile === null) return made
    await noteAttempt(em, context, meanwhile, now)
    return []
  }
  await em.flush()
  await recordAccountEvents(em, { accountId: made.accountId, name: data.name, unitId: data.unitId, visitor: context.origin }, now, [{ accountId: made.accountId, action: 'REGISTERED' }])
  return []
}

/** Tells the holder that somebody tried, once a day: a stranger must not fill a trail. */
async function noteAttempt(em: EntityManager, { origin }: Context, accountId: number, now: Date): Promise<void> {
  const [last] = await transactionRows(em)("select max(at) from account_event where account_id = ? and action in ('REGISTERED', 'REGISTERED_AGAIN')", [accountId])
  if (last?.[0] != null && Number(last[0]) > now.getTime() - dayMs) return
  await recordAccountEvents(em, { accountId, name: '', unitId: null, visitor: origin }, now, [{ accountId, action: 'REGISTERED_AGAIN' }])
}
