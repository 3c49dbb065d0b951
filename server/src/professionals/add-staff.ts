import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { AccountKind, loginOf } from '../accounts/account-kind.js'
import type { Account } from '../accounts/account.entity.js'
import { accountOfLogin } from '../accounts/account-of-login.js'
import { assignmentsInForce } from '../accounts/assignments-in-force.js'
import { normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { createAccountWithin } from '../accounts/create-account.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { idNumberFault } from '../accounts/id-number.js'
import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import { oneTimeCodeFor, type OneTimeCode } from '../accounts/one-time-code.js'
import { accountOfKey, recordAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { invalidInput, notAllowed, type Fault, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { departmentOfUnit } from './department-of-unit.js'
import { keyFaults, stillIssued } from './issued-code.js'
import { positionFaults } from './my-profile.js'
import { refusesAdd } from './professional.policy.js'
import type { NewStaffInput } from './staff.input.js'
import { holdUnproven, takeOver } from './take-over.js'

/** Who was added, and the code; null where the person signs in already, or the code was used since. */
interface Added {
  readonly professionalId: number
  readonly code: Pick<OneTimeCode, 'code' | 'expiresAt'> | null
}

/** What was typed, as it is kept. */
function newStaffOf(input: NewStaffInput, actor: Actor) {
  const own = actor.role === Role.DEPARTMENT_ADMIN
  return {
    login: loginOf(AccountKind.PROFESSIONAL, input.idNumber),
    name: normaliseName(input.name),
    departmentId: own ? actor.departmentId : input.departmentId ? keyOf(input.departmentId) : null,
    position: input.position?.trim() || null,
    phone: normaliseContact(input.phone),
  }
}

type NewStaff = ReturnType<typeof newStaffOf>

/**
 * 添加人员: a person with a new account and a one-time code. A number that has an account gets one answer whatever the account is, so that
 * nobody learns where somebody works; only an administrator of the same unit joins its staff with the account that is there. An account that
 * somebody registered and no unit has confirmed may be a stranger's: it is taken over as if it were new, with the code.
 * The same key again gives the same person and the same code.
 */
export async function addStaff(context: Context, input: NewStaffInput, idempotencyKey: string): Promise<Added | InvalidInput | NotAllowed> {
  const { clock, config, language, database } = context
  const actor = context.actor!
  const refusal = refusesAdd(actor)
  if (refusal) return notAllowed(language, refusal)
  const staff = newStaffOf(input, actor)
  const idFault = idNumberFault(staff.login.login, todayIn(clock))
  const phone = staff.phone === null ? null : phoneFault(staff.phone, 'input.phone')
  const faults: Fault[] = [
    ...keyFaults(idempotencyKey),
    ...(idFault ? [{ path: 'input.idNumber', code: idFault }] : []),
    ...nameFaults(staff.name, 'input.name', 100),
    ...positionFaults(staff.position),
    ...(phone ? [phone] : []),
  ]
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await oneTimeCodeFor(config.fieldKey, ['add', actor.accountId, staff.login.login, idempotencyKey], clock.now())
  // An EntityManager without the caller's scope: whether the number has an account does not depend on who asks.
  const add = () => transactionally(database.fork(), em => addWithin(em, context, staff, code, faults, idempotencyKey))
  let made: Awaited<ReturnType<typeof add>>
  try {
    made = await add()
  } catch (error) {
    // Somebody else added the same number, or this very call was sent twice: now it is there, and is found.
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    made = await add()
  }
  if (Array.isArray(made)) return invalidInput(language, made)
  return made.again ? { professionalId: made.professionalId, code: await stillIssued(context, made.accountId, code) } : made
}

async function addWithin(em: EntityManager, context: Context, staff: NewStaff, code: OneTimeCode, known: readonly Fault[], idempotencyKey: string) {
  const actor = context.actor!
  const { clock, config } = context
  const now = clock.now()
  const rows = transactionRows(em)
  const unitId = actor.unitId!
  const department = await departmentOfUnit(em, unitId, staff.departmentId, 'input.departmentId')
  const faults = 'code' in department ? [...known, department] : [...known]
  if (faults.length > 0) return faults

  const account = await accountOfLogin(em, { loginKind: staff.login.kind, loginHash: hashLogin(config.fieldKey, staff.login.login) })
  const before = await accountOfKey(rows, actor, idempotencyKey)
  if (before !== null && before !== account?.id) return [{ path: 'idempotencyKey', code: 'KEY_REUSED' as const }]
  if (before !== null) return madeBefore(em, before)
  const notAdded: Fault[] = [{ path: 'input.idNumber', code: 'STAFF_NOT_ADDED' }]
  const unproven = account === null ? null : await holdUnproven(em, account, todayIn(clock))
  if (account && unproven !== null) {
    await takeOver(em, context, { accountId: account.id, professionalId: unproven, ...staff }, code)
    await recordAccountEvents(em, actor, now, [{ accountId: account.id, action: 'ADDED', idempotencyKey }])
    return { professionalId: unproven, accountId: account.id, code, again: false }
  }
  if (account && !(await joins(em, actor, account, staff.name, todayIn(clock)))) return notAdded

  const data = { kind: AccountKind.PROFESSIONAL, login: staff.login, name: staff.name, role: Role.PROFESSIONAL, unitId, departmentId: staff.departmentId }
  const made = await createAccountWithin(em, context, data, { actor }, code)
  if (Array.isArray(made)) {
    // The fault may be that this very call, sent twice, has made the account since it was looked for.
    const meanwhile = await accountOfKey(rows, actor, idempotencyKey)
    return meanwhile === null ? notAdded : madeBefore(em, meanwhile)
  }
  await em.flush()
  const { professionalId } = await professionalOf(em, made.accountId)
  await write(em, 'update professional set position = ? where id = ?', [staff.position, professionalId])
  if (!account) await write(em, 'update account set phone = ? where id = ?', [staff.phone, made.accountId])
  await recordAccountEvents(em, actor, now, [{ accountId: made.accountId, action: 'ADDED', idempotencyKey }])
  return { professionalId, accountId: made.accountId, code: made.code, again: false }
}

async function madeBefore(em: EntityManager, accountId: number) {
  return { ...(await professionalOf(em, accountId)), accountId, code: null, again: true }
}

async function professionalOf(em: EntityManager, accountId: number): Promise<{ professionalId: number }> {
  const [row] = await transactionRows(em)('select id from professional where account_id = ?', [accountId])
  return { professionalId: Number(row![0]) }
}

/** Whether somebody with an account joins the staff with it: the unit's own administrator, who is nobody's professional yet, under the same name. */
async function joins(em: EntityManager, actor: Actor, account: Account, name: string, today: string): Promise<boolean> {
  if (actor.role !== Role.GENERAL_ADMIN || account.name !== name) return false
  const rows = transactionRows(em)
  if ((await rows('select 1 from professional where account_id = ?', [account.id])).length > 0) return false
  const held = await assignmentsInForce(rows, account.id, today)
  return held.some(({ role, unitId }) => (role === Role.GENERAL_ADMIN || role === Role.DEPARTMENT_ADMIN) && unitId === actor.unitId)
}
