import { Role } from '../access/role.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { invalidInput, notAllowed, type Fault, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { AccountKind, loginOf } from './account-kind.js'
import { detailsOf } from './administrator-details.js'
import type { NewAdministratorInput } from './administrator.input.js'
import { refusesAppointing } from './administrator.policy.js'
import { createAccount, type CreatedAccount } from './create-account.js'
import { normaliseName } from './name-faults.js'

const keyMax = 64
/** How the form names what an account calls otherwise. */
const pathOf: Readonly<Record<string, string>> = { 'input.login': 'input.idNumber', 'input.role': 'input.idNumber' }

/**
 * 新增管理员: an account with a one-time code that is shown once, or a further role for the account that the identity number has.
 * The same key again gives the same administrator, without the code.
 */
export async function addAdministrator(context: Context, input: NewAdministratorInput, idempotencyKey: string): Promise<CreatedAccount | InvalidInput | NotAllowed> {
  const { language } = context
  const actor = context.actor!
  const departmentId = input.departmentId ? keyOf(input.departmentId) : null
  const refusal = refusesAppointing(actor, departmentId)
  if (refusal) return notAllowed(language, refusal)
  if (idempotencyKey.length > keyMax) return invalidInput(language, [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: keyMax, length: idempotencyKey.length } }])
  const data = {
    kind: AccountKind.UNIT_ADMIN,
    login: loginOf(AccountKind.UNIT_ADMIN, input.idNumber),
    name: normaliseName(input.name),
    role: departmentId === null ? Role.GENERAL_ADMIN : Role.DEPARTMENT_ADMIN,
    unitId: actor.unitId,
    departmentId,
    details: detailsOf(input),
  }
  const made = await createAccount(context.database.fork(), context, data, { actor, idempotencyKey })
  return Array.isArray(made) ? invalidInput(language, made.map(renamed)) : made
}

const renamed = (fault: Fault): Fault => ({ ...fault, path: pathOf[fault.path] ?? fault.path })
