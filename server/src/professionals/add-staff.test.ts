import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const document = `mutation ($input: NewStaffInput!, $key: String!) {
  addStaff(input: $input, idempotencyKey: $key) {
    __typename
    ... on StaffAccess {
      oneTimeCode expiresAt
      professional { id name maskedIdNumber phone position accountState unit { id } department { id } employments { startsOn endsOn department { id } } accountEvents { action byName } }
    }
    ... on UserError { code message }
    ... on InvalidInput { fields { path code message } }
  }
}`

let unit: Unit
let department: Department
let general: Person
let departmental: Person
let sequence = Math.floor(Math.random() * 40_000)
const idNumber = () => demoIdNumber(++sequence * 2, '1993-04-05')
const newKey = () => `add-${++sequence}`
beforeEach(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department })
})

const add = async (by: Person, input: object, key = newKey()) => (await ask(server, by, document, { input: { name: '韦明', idNumber: idNumber(), ...input }, key })).addStaff
const faults = async (by: Person, input: object) => ((await add(by, input)).fields ?? []).map(({ path, code }: { path: string; code: string }) => `${path.slice('input.'.length)} ${code}`)

test('a new account with a one-time code, employed from today on; the person sees who added it', async () => {
  const login = idNumber()
  const made = await add(general, { idNumber: login.toLowerCase(), departmentId: department.id, position: ' 讲师 ', phone: '13877100001' })
  expect(made).toEqual({
    __typename: 'StaffAccess',
    oneTimeCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
    expiresAt: '2026-05-14T02:00:00.000Z',
    professional: {
      id: expect.any(String),
      name: '韦明',
      maskedIdNumber: `*****${login.slice(-4)}`,
      phone: '13877100001',
      position: '讲师',
      accountState: 'NOT_ACTIVATED',
      unit: { id: String(unit.id) },
      department: { id: String(department.id) },
      employments: [{ startsOn: '2026-05-11', endsOn: null, department: { id: String(department.id) } }],
      accountEvents: [{ action: 'ADDED', byName: general.name }],
    },
  })
  expect((await signInAs(server, { kind: 'PROFESSIONAL', login, password: made.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
})

test('a department’s administrator adds to the own department, whatever is sent', async () => {
  const other = await buildDepartment(server, unit)
  for (const departmentId of [other.id, null]) expect((await add(departmental, { departmentId })).professional.department).toEqual({ id: String(department.id) })
})

test('every fault at once', async () => {
  const foreign = await buildDepartment(server, await buildUnit(server))
  expect(await faults(general, { idNumber: '45990019900101001X', name: ' ', phone: '12', position: '长'.repeat(101), departmentId: foreign.id })).toEqual([
    'idNumber ID_NUMBER_CHECKSUM',
    'name REQUIRED',
    'position TOO_LONG',
    'phone PHONE_FORMAT',
    'departmentId DEPARTMENT_NOT_IN_UNIT',
  ])
})

describe('sent again', () => {
  test('with the same key: the same person and the same code', async () => {
    const input = { idNumber: idNumber() }
    const key = newKey()
    const [one, two] = [await add(general, input, key), await add(general, input, key)]
    expect(two).toEqual(one)
  })

  test('twice at the same moment: one person, one code', async () => {
    const input = { idNumber: idNumber() }
    const key = newKey()
    const [one, two] = await Promise.all([add(general, input, key), add(general, input, key)])
    expect(one.__typename).toBe('StaffAccess')
    expect(two).toEqual(one)
  })

  test('with a key that was another person’s: refused', async () => {
    const key = newKey()
    await add(general, {}, key)
    expect(await add(general, {}, key)).toMatchObject({ fields: [{ path: 'idempotencyKey', code: 'KEY_REUSED' }] })
  })

  test('by two administrators at the same moment: one adds, the other gets the neutral answer', async () => {
    const input = { idNumber: idNumber() }
    const outcomes = await Promise.all([add(general, input), add(departmental, input)])
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'StaffAccess'])
  })
})

describe('a number that has an account', () => {
  test('gets one answer, wherever and whatever the account is', async () => {
    const elsewhere = await buildUnit(server)
    const authority = await buildUnit(server)
    const known = [
      await buildProfessional(server, { unit, department }),
      await buildProfessional(server, { unit: elsewhere }),
      await buildAdministrator(server, { unit: elsewhere }),
      await buildStaffByIdNumber(authority),
    ]
    const answers = await Promise.all(known.map(({ login, name }) => add(general, { idNumber: login, name })))
    expect(answers[0]).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'input.idNumber', code: 'STAFF_NOT_ADDED' }] })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('of the unit’s own administrator becomes a professional with it, under the same name, without a code', async () => {
    expect(await faults(general, { idNumber: departmental.login, name: '别人' })).toEqual(['idNumber STAFF_NOT_ADDED'])
    expect(await faults(departmental, { idNumber: departmental.login, name: departmental.name })).toEqual(['idNumber STAFF_NOT_ADDED'])
    const joined = await add(general, { idNumber: departmental.login, name: departmental.name, departmentId: department.id, phone: '13877100001' })
    expect(joined).toMatchObject({ oneTimeCode: null, expiresAt: null, professional: { name: departmental.name, phone: '13800000000' } })
    expect(await faults(general, { idNumber: departmental.login, name: departmental.name })).toEqual(['idNumber STAFF_NOT_ADDED'])
  })
})

test('the unit’s account reads and does not add', async () => {
  const account = await buildStaff(server, Role.UNIT, unit)
  expect((await attempt(server, account, document, { input: { name: '韦明', idNumber: idNumber() }, key: newKey() })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  const permissions = '{ staffPermissions { canAdd { allowed } canAssignDepartment { allowed code } } }'
  const seen = async (who: Person) => (await ask(server, who, permissions)).staffPermissions
  expect((await seen(account)).canAdd).toEqual({ allowed: false })
  expect(await seen(general)).toEqual({ canAdd: { allowed: true }, canAssignDepartment: { allowed: true, code: null } })
  expect(await seen(departmental)).toEqual({ canAdd: { allowed: true }, canAssignDepartment: { allowed: false, code: 'DEPARTMENT_BY_GENERAL_ADMIN' } })
})

/** Somebody of an authority who signs in with an identity number. */
async function buildStaffByIdNumber(authority: Unit): Promise<Person> {
  const person = await buildAdministrator(server, { unit: authority })
  await server.app.database.fork().execute('update assignment set role = ? where id = ?', [Role.AUTHORITY, person.assignmentId])
  return person
}
