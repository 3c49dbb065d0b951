import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { Employment } from '../professionals/employment.entity.js'
import { Professional } from '../professionals/professional.entity.js'
import type { Department } from '../units/department.entity.js'
import { UnitKind, type Unit } from '../units/unit.entity.js'
import { demoIdNumber } from './id-number.js'

const server = testServer()
let administrator: Person
let unit: Unit
let department: Department
let authority: Unit
beforeAll(async () => {
  administrator = await buildStaff(server, Role.SYSTEM_ADMIN)
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  authority = await buildUnit(server, { kind: UnitKind.AUTHORITY, industryCode: 'S' })
})

let sequence = Math.floor(Math.random() * 40_000)
/** A man's number that no other test has. */
const idNumber = () => demoIdNumber(++sequence * 2 + 1, '1971-02-03')

const createDocument = `mutation ($input: AccountInput!) { createAccount(input: $input) {
  __typename
  ... on AccountCreated { oneTimeCode expiresAt account { id kind name maskedLogin locked activated createdAt assignments { role unit { id } department { id } } } }
  ... on InvalidInput { fields { path code } }
} }`
const create = async (input: object) => (await ask(server, administrator, createDocument, { input })).createAccount
const faultsOf = async (input: object) => ((await create(input)).fields as { path: string; code: string }[]).map(({ path, code }) => `${path.slice('input.'.length)} ${code}`)
const professional = (overrides: object = {}) => ({ kind: 'PROFESSIONAL', login: idNumber(), name: '韦明', role: 'PROFESSIONAL', unitId: unit.id, ...overrides })

describe('a new account', () => {
  test('of a professional is ready to be activated', async () => {
    const login = idNumber()
    const made = await create(professional({ login, departmentId: department.id }))
    expect(made).toEqual({
      __typename: 'AccountCreated',
      oneTimeCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
      expiresAt: '2026-05-14T02:00:00.000Z',
      account: {
        id: expect.any(String),
        kind: 'PROFESSIONAL',
        name: '韦明',
        maskedLogin: `*****${login.slice(-4)}`,
        locked: false,
        activated: false,
        createdAt: '2026-05-11T02:00:00.000Z',
        assignments: [{ role: 'PROFESSIONAL', unit: { id: String(unit.id) }, department: { id: String(department.id) } }],
      },
    })
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login, password: made.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
  })

  test('of a professional knows sex and birth date from the number, and an employment from today on', async () => {
    const { account } = await create(professional())
    const em = server.app.database.fork()
    const person = await em.findOneOrFail(Professional, { accountId: Number(account.id) }, { filters: false })
    expect(person).toMatchObject({ sex: 'MALE', birthDate: '1971-02-03', unitId: unit.id })
    expect(await em.find(Employment, { professionalId: person.id }, { filters: false })).toMatchObject([{ unitId: unit.id, startsOn: '2026-05-11', endsOn: null }])
  })

  test.each([
    ['GENERAL_ADMIN', 'UNIT_ADMIN', () => ({ unitId: unit.id })],
    ['DEPARTMENT_ADMIN', 'UNIT_ADMIN', () => ({ unitId: unit.id, departmentId: department.id })],
    ['AUTHORITY', 'STAFF', () => ({ unitId: authority.id })],
  ])('may be %s by identity number', async (role, kind, place) => {
    expect((await create({ kind, login: idNumber(), name: '黄丽', role, ...place() })).account).toMatchObject({ kind, assignments: [{ role }] })
  })

  test.each(['SUPPORT', 'ANALYST', 'AUDITOR', 'SYSTEM_ADMIN'])('may be %s by staff login', async role => {
    expect((await create({ kind: 'STAFF', login: `Staff-${++sequence}`, name: '农强', role })).account).toMatchObject({ kind: 'STAFF', assignments: [{ role, unit: null }] })
  })
})

describe('an identity number that has an account', () => {
  test('gets a further role, and no code', async () => {
    const person = await buildProfessional(server, { unit })
    const made = await create({ kind: 'UNIT_ADMIN', login: person.login, name: person.name, role: 'GENERAL_ADMIN', unitId: unit.id })
    expect(made).toMatchObject({ oneTimeCode: null, expiresAt: null, account: { id: String(person.accountId), assignments: [{ role: 'PROFESSIONAL' }, { role: 'GENERAL_ADMIN' }] } })
  })

  test('gets its profile when the person becomes a professional', async () => {
    const person = await buildAdministrator(server, { unit })
    const made = await create(professional({ login: person.login, name: person.name }))
    expect(made.account.assignments).toEqual([
      { role: 'GENERAL_ADMIN', unit: { id: String(unit.id) }, department: null },
      { role: 'PROFESSIONAL', unit: { id: String(unit.id) }, department: null },
    ])
  })

  test('is not taken for somebody of another name', async () => {
    const person = await buildProfessional(server, { unit })
    expect(await faultsOf({ kind: 'UNIT_ADMIN', login: person.login, name: '别人', role: 'GENERAL_ADMIN', unitId: unit.id })).toEqual(['name NAME_DIFFERS'])
  })

  test('does not get the same role twice', async () => {
    const person = await buildProfessional(server, { unit })
    const elsewhere = await buildUnit(server)
    expect(await faultsOf(professional({ login: person.login, name: person.name, unitId: elsewhere.id }))).toEqual(['role ASSIGNMENT_EXISTS'])
  })

  test('does not audit what it administers', async () => {
    const person = await buildProfessional(server, { unit })
    await alsoAs(server, person, Role.AUDITOR)
    expect(await faultsOf({ kind: 'STAFF', login: person.login, name: person.name, role: 'SYSTEM_ADMIN' })).toEqual(['role ROLES_APART'])
  })

  test('asked for twice at the same moment is one account', async () => {
    const input = { ...professional(), kind: 'UNIT_ADMIN', role: 'GENERAL_ADMIN' }
    const outcomes = await Promise.all([create(input), create(input)])
    expect(outcomes.map(outcome => outcome.__typename).sort()).toEqual(['AccountCreated', 'InvalidInput'])
  })
})

describe('faults', () => {
  test('are named all at once', async () => {
    expect(await faultsOf({ kind: 'UNIT_ADMIN', login: '123', name: ' ', role: 'AUTHORITY', departmentId: department.id })).toEqual([
      'role KIND_ROLE',
      'login ID_NUMBER_LENGTH',
      'name REQUIRED',
      'departmentId DEPARTMENT_NOT_FOR_ROLE',
      'unitId UNIT_REQUIRED',
    ])
  })

  test.each([
    ['a number that does not check', () => professional({ login: '45990019900101001X' }), 'login ID_NUMBER_CHECKSUM'],
    ['a staff login that begins with a sign', () => ({ kind: 'STAFF', login: '_root', name: '农强', role: 'SUPPORT' }), 'login STAFF_LOGIN_FORMAT'],
    ['a name of 101 characters', () => professional({ name: '韦'.repeat(101) }), 'name TOO_LONG'],
    ['a line break in a name', () => professional({ name: '韦\n明' }), 'name CONTROL_CHARACTERS'],
    ['a unit that is not there', () => professional({ unitId: 999_999_999 }), 'unitId UNKNOWN_CHOICE'],
    ['a text as a unit', () => professional({ unitId: 'x' }), 'unitId UNKNOWN_CHOICE'],
    ['a role of an authority in a unit that is none', () => ({ kind: 'STAFF', login: idNumber(), name: '农强', role: 'AUTHORITY', unitId: unit.id }), 'unitId UNIT_NOT_AUTHORITY'],
    ['a unit for a role without one', () => ({ kind: 'STAFF', login: 'someone', name: '农强', role: 'SUPPORT', unitId: unit.id }), 'unitId UNIT_NOT_FOR_ROLE'],
    ['no department for its administrator', () => ({ kind: 'UNIT_ADMIN', login: idNumber(), name: '农强', role: 'DEPARTMENT_ADMIN', unitId: unit.id }), 'departmentId DEPARTMENT_REQUIRED'],
    ['a unit’s own account', () => ({ kind: 'UNIT', login: unit.creditCode, name: unit.name, role: 'UNIT' }), 'kind UNIT_ACCOUNT_WITH_UNIT'],
  ])('%s', async (_, input, fault) => {
    expect(await faultsOf(input())).toContain(fault)
  })

  test('a department of another unit', async () => {
    const other = await buildUnit(server)
    expect(await faultsOf(professional({ unitId: other.id, departmentId: department.id }))).toEqual(['departmentId DEPARTMENT_ELSEWHERE'])
  })

  test('a staff login that is taken', async () => {
    const staff = await buildStaff(server, Role.SUPPORT)
    expect(await faultsOf({ kind: 'STAFF', login: staff.login, name: staff.name, role: 'ANALYST' })).toEqual(['login LOGIN_TAKEN'])
  })

  test('make nothing', async () => {
    const login = idNumber()
    await create(professional({ login, name: '' }))
    expect((await ask(server, administrator, 'query ($text: String) { accounts(text: $text) { totalCount } }', { text: login })).accounts.totalCount).toBe(0)
  })
})

describe('the list', () => {
  const list = async (variables: object) =>
    (await ask(server, administrator, 'query ($text: String, $kind: AccountKind, $unitId: ID, $first: Int, $after: String) { accounts(text: $text, kind: $kind, unitId: $unitId, first: $first, after: $after) { nodes { id name kind maskedLogin } pageInfo { hasNextPage endCursor } totalCount totalIsCapped } }', { ...variables })).accounts

  test('finds by the beginning of a name, as typed', async () => {
    const person = await buildProfessional(server, { unit }, { name: `100%_${++sequence}` })
    expect((await list({ text: '100%_' })).nodes).toContainEqual({ id: String(person.accountId), name: person.name, kind: 'PROFESSIONAL', maskedLogin: `*****${person.login.slice(-4)}` })
    expect((await list({ text: person.name.slice(1) })).totalCount).toBe(0)
  })

  test.each(['PROFESSIONAL', 'UNIT', 'SUPPORT'])('finds %s by the whole login', async role => {
    const person = role === 'PROFESSIONAL' ? await buildProfessional(server, { unit }) : await buildStaff(server, role as Role, await buildUnit(server))
    expect((await list({ text: ` ${person.login} ` })).nodes.map(({ id }: { id: string }) => id)).toEqual([String(person.accountId)])
    expect((await list({ text: person.login.slice(0, -1) })).totalCount).toBe(0)
  })

  test('finds those of a unit and of a kind', async () => {
    const other = await buildUnit(server)
    const worker = await buildProfessional(server, { unit: other })
    const chief = await buildAdministrator(server, { unit: other })
    expect((await list({ unitId: other.id })).nodes.map(({ id }: { id: string }) => id)).toEqual([String(worker.accountId), String(chief.accountId)])
    expect((await list({ unitId: other.id, kind: 'UNIT_ADMIN' })).nodes.map(({ id }: { id: string }) => id)).toEqual([String(chief.accountId)])
  })

  test('goes on where a page ended', async () => {
    const other = await buildUnit(server)
    const people = [await buildProfessional(server, { unit: other }), await buildProfessional(server, { unit: other }), await buildProfessional(server, { unit: other })]
    const first = await list({ unitId: other.id, first: 2 })
    const second = await list({ unitId: other.id, first: 2, after: first.pageInfo.endCursor })
    expect(first).toMatchObject({ totalCount: 3, totalIsCapped: false, pageInfo: { hasNextPage: true } })
    expect([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)).toEqual(people.map(person => String(person.accountId)))
    expect(second.pageInfo.hasNextPage).toBe(false)
  })
})

describe('locking', () => {
  const document = 'mutation ($id: ID!, $locked: Boolean!, $reason: String!) { setAccountLocked(accountId: $id, locked: $locked, reason: $reason) { __typename ... on Account { locked } ... on UserError { code } } }'
  const lock = async (id: number | string, locked = true, reason = '离职') => (await ask(server, administrator, document, { id, locked, reason })).setAccountLocked

  test('and unlocking', async () => {
    const person = await buildProfessional(server, { unit })
    expect(await lock(person.accountId)).toEqual({ __typename: 'Account', locked: true })
    expect(await lock(person.accountId, false, '返聘')).toEqual({ __typename: 'Account', locked: false })
  })

  test.each(['', '  ', '长'.repeat(501)])('needs a reason: %.10j', async reason => {
    const person = await buildProfessional(server, { unit })
    expect(await lock(person.accountId, true, reason)).toEqual({ __typename: 'NotAllowed', code: 'LOCK_REASON_REQUIRED' })
  })

  test('is not for oneself', async () => {
    expect(await lock(administrator.accountId)).toEqual({ __typename: 'NotAllowed', code: 'CANNOT_LOCK_ONESELF' })
  })

  test.each(['999999999', 'x'])('finds no account %s', async id => {
    expect((await lock(id)).__typename).toBe('NotFound')
  })
})

describe('issuing a code', () => {
  const document = 'mutation ($id: ID!) { issueOneTimeCode(accountId: $id) { __typename ... on AccountCreated { oneTimeCode expiresAt account { id activated } } } }'

  test('gives one that signs in', async () => {
    const person = await buildProfessional(server, { unit }, { password: 'Liujiang#Bridge-7' })
    const made = (await ask(server, administrator, document, { id: person.accountId })).issueOneTimeCode
    expect(made).toMatchObject({ account: { id: String(person.accountId), activated: true }, expiresAt: '2026-05-14T02:00:00.000Z' })
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: made.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
  })

  test('finds no account that is not there', async () => {
    expect((await ask(server, administrator, document, { id: 999_999_999 })).issueOneTimeCode.__typename).toBe('NotFound')
  })
})

describe('nobody but a system administrator', () => {
  const documents = [
    '{ accounts { nodes { id } } }',
    '{ units { nodes { id } } }',
    'mutation { createAccount(input: { kind: STAFF, login: "someone", name: "x", role: SYSTEM_ADMIN }) { __typename } }',
    'mutation { issueOneTimeCode(accountId: 1) { __typename } }',
    'mutation { setAccountLocked(accountId: 1, locked: true, reason: "x") { __typename } }',
    'mutation { createUnit(input: { name: "x", creditCode: "x", regionCode: "450100", kind: EMPLOYER }) { __typename } }',
  ]

  test.each(Object.values(Role).filter(role => role !== Role.SYSTEM_ADMIN))('lists or changes accounts and units as %s', async role => {
    const person = role === Role.PROFESSIONAL ? await buildProfessional(server, { unit }) : await alsoAs(server, await buildProfessional(server, { unit }), role, { unit, department })
    for (const document of documents) expect((await attempt(server, person, document)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })

  test('lists or changes them as a visitor', async () => {
    for (const document of documents) expect((await attempt(server, null, document)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
  })
})
