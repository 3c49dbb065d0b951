import { accountStateSql } from '../accounts/account-state.js'
import { maskEmail, maskPhone } from '../accounts/contact-faults.js'
import { isProven } from '../accounts/contact.read.js'
import { maskIdNumber } from '../accounts/id-number.js'
import type { LoginKind } from '../accounts/account.entity.js'
import type { Context } from '../context.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { callerAccess } from './held-caller.js'
import type { Caller } from './support-case.type.js'
import type { CallerAccess } from './support.policy.js'

/** Where the caller stands, for rules and for reading as the person. */
interface CallerAt {
  readonly id: number
  readonly accountId: number
  readonly unitId: number
  readonly departmentId: number | null
  readonly confirmed: boolean
}

const columns = `p.id, p.account_id, p.unit_id, p.department_id, p.standing, p.refusal_reason, p.id_number_tail, p.name as person_name,
  (select name from unit where id = p.unit_id) as unit_name, (select name from department where id = p.department_id) as department_name,
  (select name from department where id = p.wanted_department_id) as wanted_name, ${accountStateSql('a')} as account_state,
  a.version, a.phone, a.email, a.proven_email, a.self_registered, a.locked_at, a.lock_reason, a.code_hash, a.code_expires_at, a.login_kind, a.login_hash,
  (select max(s.at) from audit_row s where s.account_id = a.id and s.noun = 'SESSION' and s.action = 'SIGNED_IN') as signed_in_at`

/** Somebody whom the actor has looked up, masked, with what rules about the access look at; null where there is nobody for the actor. Four statements. */
export async function readCaller(context: Context, professionalId: number): Promise<{ caller: Caller; access: CallerAccess; at: CallerAt } | null> {
  const { rows, clock } = context
  const scope = professionalScope(context.actor!)
  const [row] = await rows(`select ${columns} from professional p join account a on a.id = p.account_id where p.id = ? and ${scope.sql('p')}`, [professionalId, ...scope.params])
  if (!row) return null
  const [id, accountId, unitId, departmentId, standing, refusalReason, tail, name, unitName, departmentName, wantedDepartmentName, accountState, ...account] = row
  const [version, phone, email, provenEmail, selfRegistered, lockedAt, lockReason, codeHash, codeExpiresAt, loginKind, loginHash, signedInAt] = account
  const orNull = (value: unknown) => (value === null ? null : Number(value))
  const text = (value: unknown) => value as string | null
  const facts = { id: Number(accountId), loginKind: loginKind as LoginKind, loginHash: String(loginHash), phone: text(phone), email: text(email), provenEmail: text(provenEmail), selfRegistered: Number(selfRegistered) === 1 }
  const access = await callerAccess(rows, context, facts)
  const code = codeHash === null ? null : Number(codeExpiresAt)
  const caller = {
    id: Number(id),
    version: Number(version),
    name: String(name),
    maskedIdNumber: maskIdNumber(String(tail)),
    maskedPhone: phone === null ? null : maskPhone(String(phone)),
    maskedEmail: email === null ? null : maskEmail(String(email)),
    emailProven: isProven(email, provenEmail),
    unitName: String(unitName),
    departmentName: text(departmentName),
    standing: standing as Caller['standing'],
    refusalReason: text(refusalReason),
    wantedDepartmentName: text(wantedDepartmentName),
    accountState: accountState as Caller['accountState'],
    lockedAt: orNull(lockedAt),
    // Of an account that is not locked it says why the last lock was lifted.
    lockReason: lockedAt === null ? null : text(lockReason),
    heldOffUntil: access.held.length > 0 ? Math.max(...access.held.map(({ until }) => until)) : null,
    lastSignedInAt: orNull(signedInAt),
    codeExpiresAt: code !== null && code > clock.now().getTime() ? code : null,
    offices: [...new Set(access.offices.map(({ role }) => role))],
  }
  return { caller, access, at: { id: Number(id), accountId: Number(accountId), unitId: Number(unitId), departmentId: orNull(departmentId), confirmed: standing === 'CONFIRMED' } }
}
