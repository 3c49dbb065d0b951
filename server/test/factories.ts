import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../src/access/role.js'
import { Account, type LoginKind } from '../src/accounts/account.entity.js'
import { Assignment } from '../src/accounts/assignment.entity.js'
import { encryptLogin, hashLogin } from '../src/accounts/field-crypto.js'
import { birthDateOf, demoIdNumber, sexOf } from '../src/accounts/id-number.js'
import { hashPassword } from '../src/accounts/password-hash.js'
import { Employment } from '../src/professionals/employment.entity.js'
import { Professional } from '../src/professionals/professional.entity.js'
import { Department } from '../src/units/department.entity.js'
import { Supervision } from '../src/units/supervision.entity.js'
import { Unit, UnitKind } from '../src/units/unit.entity.js'
import type { TestServer } from './app.js'

/** Somebody who can ask: an account in one assignment. */
export interface Person {
  readonly accountId: number
  readonly assignmentId: number
  readonly professionalId: number | null
  readonly login: string
  readonly name: string
  readonly unitId: number | null
  readonly departmentId: number | null
}

// Test files share a worker's database: each run of a file starts elsewhere.
let sequence = Math.floor(Math.random() * 90_000)
const next = () => ++sequence

const em = (server: TestServer) => server.app.database.fork() as EntityManager

/** A unit with a credit code of its own (not a real one). */
export async function buildUnit(server: TestServer, overrides: Partial<Unit> = {}): Promise<Unit> {
  const manager = em(server)
  const n = next()
  const unit = manager.create(Unit, {
    name: `测试单位${n}`,
    creditCode: `T${Date.now().toString(36).toUpperCase()}${n}`.slice(0, 18),
    creditCodeReason: '测试',
    regionCode: '450103',
    kind: UnitKind.EMPLOYER,
    industryCode: null,
    createdAt: server.app.clock.now(),
    ...overrides,
  } as Unit)
  await manager.flush()
  return unit
}

/** A department of a unit. */
export async function buildDepartment(server: TestServer, unit: Pick<Unit, 'id'>, name = `部门${next()}`): Promise<Department> {
  const manager = em(server)
  const department = manager.create(Department, { unitId: unit.id, name })
  await manager.flush()
  return department
}

/** Lets an authority supervise units. */
export async function supervise(server: TestServer, authority: Pick<Unit, 'id'>, ...units: readonly Pick<Unit, 'id'>[]): Promise<void> {
  const manager = em(server)
  for (const unit of units) manager.create(Supervision, { authorityId: authority.id, unitId: unit.id, kind: 'REGION' })
  await manager.flush()
}

async function buildAccount(server: TestServer, kind: LoginKind, login: string, name: string, password?: string): Promise<Account> {
  const { fieldKey } = server.app.config
  const manager = em(server)
  const account = manager.create(Account, {
    loginKind: kind,
    loginHash: hashLogin(fieldKey, login),
    loginCipher: encryptLogin(fieldKey, login),
    loginTail: login.slice(-4),
    name,
    phone: '13800000000',
    passwordHash: password ? await hashPassword(password) : null,
    createdAt: server.app.clock.now(),
  } as Account)
  await manager.flush()
  return account
}

async function assign(server: TestServer, accountId: number, role: Role, unitId: number | null, departmentId: number | null): Promise<number> {
  const manager = em(server)
  const assignment = manager.create(Assignment, { accountId, role, unitId, departmentId, startsOn: '2020-01-01', endsOn: null })
  await manager.flush()
  return assignment.id
}

/** A professional employed by a unit, perhaps in a department, signed up with a password when one is given. */
export async function buildProfessional(
  server: TestServer,
  where: { unit: Pick<Unit, 'id'>; department?: Pick<Department, 'id'> },
  overrides: { name?: string; password?: string; since?: string; login?: string } = {},
): Promise<Person & { professionalId: number }> {
  const n = next()
  const login = overrides.login ?? demoIdNumber(n % 100_000, `19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 10}`)
  const name = overrides.name ?? `测试人员${n}`
  const account = await buildAccount(server, 'ID_NUMBER', login, name, overrides.password)
  const unitId = where.unit.id
  const departmentId = where.department?.id ?? null
  const manager = em(server)
  const professional = manager.create(Professional, {
    accountId: account.id,
    name,
    idNumberHash: account.loginHash,
    idNumberTail: account.loginTail,
    sex: sexOf(login),
    birthDate: birthDateOf(login),
    unitId,
    departmentId,
  } as Professional)
  await manager.flush()
  manager.create(Employment, { professionalId: professional.id, unitId, departmentId, startsOn: overrides.since ?? '2020-01-01', endsOn: null })
  await manager.flush()
  const assignmentId = await assign(server, account.id, Role.PROFESSIONAL, null, null)
  return { accountId: account.id, assignmentId, professionalId: professional.id, login, name, unitId, departmentId }
}

/** An administrator of a unit, or of a department when one is named; by an identity number. */
export async function buildAdministrator(server: TestServer, where: { unit: Pick<Unit, 'id'>; department?: Pick<Department, 'id'> }, overrides: { name?: string; password?: string } = {}): Promise<Person> {
  const n = next()
  const login = demoIdNumber(n % 100_000, `19${50 + (n % 40)}-1${n % 3}-2${n % 9}`)
  const name = overrides.name ?? `测试管理员${n}`
  const account = await buildAccount(server, 'ID_NUMBER', login, name, overrides.password)
  const departmentId = where.department?.id ?? null
  const assignmentId = await assign(server, account.id, departmentId === null ? Role.GENERAL_ADMIN : Role.DEPARTMENT_ADMIN, where.unit.id, departmentId)
  return { accountId: account.id, assignmentId, professionalId: null, login, name, unitId: where.unit.id, departmentId }
}

/** Gives an account another role; gives the person in that assignment. */
export async function alsoAs(server: TestServer, person: Person, role: Role, where: { unit?: Pick<Unit, 'id'>; department?: Pick<Department, 'id'> } = {}): Promise<Person> {
  const unitId = where.unit?.id ?? null
  const departmentId = where.department?.id ?? null
  return { ...person, assignmentId: await assign(server, person.accountId, role, unitId, departmentId), unitId, departmentId }
}

/** Staff: of an authority (with its unit), support, analyst, auditor or system administrator; or a unit's own account. */
export async function buildStaff(server: TestServer, role: Role, unit?: Pick<Unit, 'id' | 'creditCode'>, password?: string): Promise<Person> {
  const own = role === Role.UNIT
  const login = own ? unit!.creditCode : `staff${next()}`
  const account = await buildAccount(server, own ? 'CREDIT_CODE' : 'STAFF_LOGIN', login, `测试${role}`, password)
  const assignmentId = await assign(server, account.id, role, unit?.id ?? null, null)
  return { accountId: account.id, assignmentId, professionalId: null, login, name: account.name, unitId: unit?.id ?? null, departmentId: null }
}
