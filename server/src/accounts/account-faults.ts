import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { transactionRows } from '../database/rows.js'
import { shareLock } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { openDepartment } from '../units/open-department.js'
import { UnitKind } from '../units/unit.entity.js'
import { AccountKind, isStaffLogin, rolesOf, type Login } from './account-kind.js'
import { detailFaults, type AdministratorDetails } from './administrator-details.js'
import { idNumberFault } from './id-number.js'
import { nameFaults } from './name-faults.js'
import type { Standing } from '../professionals/standing.js'

/** An account asked for, as it will be kept. */
export interface AccountData {
  readonly kind: AccountKind
  readonly login: Login
  readonly name: string
  readonly role: Role
  readonly unitId: number | null
  readonly departmentId: number | null
  /** Of a unit's administrator. */
  readonly details?: AdministratorDetails
  /** Of somebody who registers. */
  readonly registration?: SelfRegistration
}

/** What somebody who registers brings along, and how the unit takes it. */
export interface SelfRegistration {
  readonly passwordHash: string
  readonly phone: string
  readonly standing: Standing
  /** The department waits for the unit's word. */
  readonly departmentWaits: boolean
}

const nameMax = 100
/** Roles that are held in a unit; the others are held in none. */
const unitRoles: readonly Role[] = [Role.PROFESSIONAL, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY]
const departmentRoles: readonly Role[] = [Role.PROFESSIONAL, Role.DEPARTMENT_ADMIN]

/** Everything wrong with the account itself, at once, in the transaction that makes it; `today` is a day in Asia/Shanghai. */
export async function accountFaults(em: EntityManager, data: AccountData, today: string): Promise<Fault[]> {
  const details = data.details ? detailFaults(data.details) : []
  return [...kindFaults(data), ...loginFaults(data.login, today), ...nameFaults(data.name, 'input.name', nameMax), ...details, ...(await placeFaults(em, data))]
}

function kindFaults({ kind, role }: AccountData): Fault[] {
  if (kind === AccountKind.UNIT) return [{ path: 'input.kind', code: 'UNIT_ACCOUNT_WITH_UNIT' }]
  return rolesOf[kind].includes(role) ? [] : [{ path: 'input.role', code: 'KIND_ROLE' }]
}

function loginFaults({ kind, login }: Login, today: string): Fault[] {
  if (kind === 'STAFF_LOGIN') return isStaffLogin(login) ? [] : [{ path: 'input.login', code: 'STAFF_LOGIN_FORMAT' }]
  const code = kind === 'ID_NUMBER' ? idNumberFault(login, today) : null
  return code ? [{ path: 'input.login', code }] : []
}

async function placeFaults(em: EntityManager, { role, unitId, departmentId }: AccountData): Promise<Fault[]> {
  const faults: Fault[] = []
  if (!departmentRoles.includes(role) && departmentId !== null) faults.push({ path: 'input.departmentId', code: 'DEPARTMENT_NOT_FOR_ROLE' })
  if (role === Role.DEPARTMENT_ADMIN && departmentId === null) faults.push({ path: 'input.departmentId', code: 'DEPARTMENT_REQUIRED' })
  if (!unitRoles.includes(role)) return unitId === null ? faults : [...faults, { path: 'input.unitId', code: 'UNIT_NOT_FOR_ROLE' }]
  if (unitId === null) return [...faults, { path: 'input.unitId', code: 'UNIT_REQUIRED' }]
  // Held open until the commit: nobody is put into a unit that is being closed or merged.
  const [unit] = await transactionRows(em)(`select kind from unit where id = ? and closed_at is null${shareLock(em)}`, [unitId])
  if (!unit) faults.push({ path: 'input.unitId', code: 'UNKNOWN_CHOICE' })
  else if (role === Role.AUTHORITY && unit[0] !== UnitKind.AUTHORITY) faults.push({ path: 'input.unitId', code: 'UNIT_NOT_AUTHORITY' })
  const wanted = departmentRoles.includes(role) ? departmentId : null
  if (wanted !== null && (await openDepartment(em, unitId, wanted)) === null) faults.push({ path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' })
  return faults
}
