import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { Origin } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { AuditActor } from '../audit/record-audit.js'
import { shanghaiDay, todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import type { Fault } from '../errors/user-error.js'
import { tellOfRole } from '../messages/tell-of-role.js'
import { Employment } from '../professionals/employment.entity.js'
import { Professional } from '../professionals/professional.entity.js'
import { Standing } from '../professionals/standing.js'
import type { Account } from './account.entity.js'
import { accountFaults, type AccountData } from './account-faults.js'
import { accountOfLogin } from './account-of-login.js'
import { Assignment } from './assignment.entity.js'
import { recordAssignmentEvents } from './assignment-events.js'
import { assignmentsHeld } from './assignments-in-force.js'
import { hashLogin } from './field-crypto.js'
import { birthDateOf, sexOf } from './id-number.js'
import { newAccount } from './new-account.js'
import { newOneTimeCode, type OneTimeCode } from './one-time-code.js'

/** Who makes an account (null: whoever registers it), and the key by which the same request again finds what it made. */
interface Maker {
  readonly actor: AuditActor | null
  /** Where whoever registers it does so. */
  readonly visitor?: Origin
  readonly idempotencyKey?: string
}

/** An account that was made, with the code that is shown once; without one where an existing account got a further role, and where it had been made before. */
export interface CreatedAccount {
  readonly accountId: number
  readonly assignmentId: number
  readonly code: Pick<OneTimeCode, 'code' | 'expiresAt'> | null
}

/**
 * Makes an account with a one-time code, or gives a further role to the account that an identity number has: a human has one account.
 * A professional also gets the profile (sex and birth date from the number) and an employment from today on. In a transaction of its own;
 * all faults at once. Whoever makes it leaves an event.
 */
export async function createAccount(em: EntityManager, app: Pick<App, 'config' | 'clock'>, data: AccountData, by: Maker): Promise<CreatedAccount | Fault[]> {
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await newOneTimeCode(app.clock.now())
  const make = () => transactionally(em, inner => createAccountWithin(inner, app, data, by, code))
  try {
    return await make()
  } catch (error) {
    // Somebody else made the same account meanwhile: now it is there, and is found.
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    return make()
  }
}

/** The same in the caller’s transaction; the code was made before it, and there is none for whoever registers with a password. */
export async function createAccountWithin(em: EntityManager, app: Pick<App, 'config' | 'clock'>, data: AccountData, by: Maker, code: OneTimeCode | null): Promise<CreatedAccount | Fault[]> {
  const today = todayIn(app.clock)
  const rows = transactionRows(em)
  const faults = await accountFaults(em, data, today)
  // Held, so that of two who give one person the same role at once the second sees the first.
  const known = await accountOfLogin(em, { loginKind: data.login.kind, loginHash: hashLogin(app.config.fieldKey, data.login.login) }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (known) faults.push(...(await furtherRoleFaults(rows, known, data, today)))
  // The fault may be that this same request has made it already.
  if (faults.length > 0) return (await madeBefore(rows, by)) ?? faults

  const account = known ?? newAccount(em, app, data.login, data.name)
  if (!known) Object.assign(account, firstSecret(data, code))
  // A code that somebody was given for what the account was before must not open what it becomes.
  else if (known.passwordHash) Object.assign(known, { codeHash: null, codeExpiresAt: null })
  await em.flush()
  const isProfessional = data.role === Role.PROFESSIONAL
  if (isProfessional) await employ(em, account, data, app.clock.now())
  // A professional's place is where the person is employed, and moves with it.
  const place = isProfessional ? { unitId: null, departmentId: null } : { unitId: data.unitId, departmentId: data.departmentId }
  const assignment = em.create(Assignment, { accountId: account.id, role: data.role, ...place, startsOn: today, endsOn: null, ...data.details })
  await em.flush()
  await recordAssignmentEvents(em, by.actor ?? { accountId: account.id, name: account.name, ...(by.visitor && { visitor: by.visitor }) }, app.clock.now(), [{ assignmentId: assignment.id, action: 'ADDED', role: data.role, idempotencyKey: by.idempotencyKey ?? null }])
  if (!isProfessional) await tellOfRole(em, app, 'ROLE_GIVEN', { accountId: account.id, role: data.role, ...place })
  return { accountId: account.id, assignmentId: assignment.id, code: known ? null : code }
}

/** What a new account can be signed in to with: the password of whoever registers, else the code. */
function firstSecret({ registration }: AccountData, code: OneTimeCode | null): Partial<Account> {
  if (registration) return { passwordHash: registration.passwordHash, phone: registration.phone, selfRegistered: true }
  return { codeHash: code?.hash ?? null, codeExpiresAt: code?.expiresAt ?? null }
}

async function madeBefore(rows: Rows, { actor, idempotencyKey }: Maker): Promise<CreatedAccount | null> {
  if (idempotencyKey === undefined || actor === null) return null
  const [row] = await rows('select a.account_id, a.id from assignment_event e join assignment a on a.id = e.assignment_id where e.actor_id = ? and e.idempotency_key = ?', [
    actor.accountId,
    idempotencyKey,
  ])
  return row ? { accountId: Number(row[0]), assignmentId: Number(row[1]), code: null } : null
}

async function furtherRoleFaults(rows: Rows, account: Account, data: AccountData, today: string): Promise<Fault[]> {
  // Somebody else's staff login is chosen by chance; an identity number is the same human's.
  if (data.login.kind !== 'ID_NUMBER') return [{ path: 'input.login', code: 'LOGIN_TAKEN' }]
  const faults: Fault[] = []
  if (account.name !== data.name) faults.push({ path: 'input.name', code: 'NAME_DIFFERS' })
  const held = await assignmentsHeld(rows, account.id, today)
  const same = held.some(({ role, unitId, departmentId }) => role === data.role && (role === Role.PROFESSIONAL || (unitId === data.unitId && departmentId === data.departmentId)))
  if (same) faults.push({ path: 'input.role', code: 'ASSIGNMENT_EXISTS' })
  const apart = data.role === Role.AUDITOR ? Role.SYSTEM_ADMIN : data.role === Role.SYSTEM_ADMIN ? Role.AUDITOR : null
  if (held.some(({ role }) => role === apart)) faults.push({ path: 'input.role', code: 'ROLES_APART' })
  return faults
}

async function employ(em: EntityManager, account: Account, data: AccountData, now: Date): Promise<void> {
  const standing = data.registration?.standing ?? Standing.CONFIRMED
  const waits = data.registration?.departmentWaits === true
  const place = { unitId: data.unitId!, departmentId: waits ? null : data.departmentId }
  const professional = em.create(Professional, {
    accountId: account.id,
    name: account.name,
    idNumberHash: account.loginHash,
    idNumberTail: account.loginTail,
    sex: sexOf(data.login.login),
    birthDate: birthDateOf(data.login.login),
    ...place,
    wantedDepartmentId: waits ? data.departmentId : null,
    standing,
    updatedAt: now,
  } as Professional)
  await em.flush()
  if (standing === Standing.CONFIRMED) em.create(Employment, { professionalId: professional.id, ...place, startsOn: shanghaiDay(now), endsOn: null })
}
