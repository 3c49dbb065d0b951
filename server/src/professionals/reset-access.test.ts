import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt, send, signedIn } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { write } from '../database/write.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const password = 'Kaiyuan-2026-xueshi'
const document = `mutation ($id: ID!, $version: Int!, $key: String!) {
  resetAccess(professionalId: $id, version: $version, idempotencyKey: $key) {
    __typename
    ... on StaffAccess { oneTimeCode expiresAt professional { id version } }
    ... on UserError { code }
  }
}`

let unit: Unit
let department: Department
let person: Person & { professionalId: number }
let general: Person
let departmental: Person
let keys = 0
beforeEach(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  person = await buildProfessional(server, { unit, department }, { password })
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department })
})

const newKey = () => `key-${++keys}`
const versionOf = async (who: Person) => Number((await server.app.database.reader.rows('select version from professional where id = ?', [who.professionalId]))[0]![0])
const reset = async (by: Person, who: Person = person, key = newKey(), version?: number) =>
  (await ask(server, by, document, { id: who.professionalId, version: version ?? (await versionOf(who)), key })).resetAccess
const signIn = (secret: string) => signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: secret })
const eventsSeenBy = async (who: Person) => (await ask(server, who, 'query ($id: ID!) { professional(id: $id) { accountEvents { at action byName unit { id } } } }', { id: person.professionalId })).professional?.accountEvents

test.each(['general', 'departmental'])('by the %s administrator: a code of 72 hours, sessions end at once, the person sees who did it', async who => {
  const by = who === 'general' ? general : departmental
  const cookie = await signedIn(server, person)
  expect(await reset(by)).toEqual({
    __typename: 'StaffAccess',
    oneTimeCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
    expiresAt: '2026-05-14T02:00:00.000Z',
    professional: { id: String(person.professionalId), version: 2 },
  })
  expect((await send(server, cookie, '{ viewer { id } }')).data.viewer).toBeNull()
  expect(await eventsSeenBy(person)).toEqual([{ at: server.app.clock.now().toISOString(), action: 'CODE_ISSUED', byName: by.name, unit: { id: String(unit.id) } }])
})

test('the old password works until the code is used, and not after', async () => {
  const { oneTimeCode } = await reset(general)
  expect((await signIn(password)).outcome.__typename).toBe('Viewer')
  const { outcome, cookie } = await signIn(oneTimeCode)
  expect(outcome.__typename).toBe('PasswordChangeRequired')
  const changed = await send(server, cookie!, 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { __typename } }', { current: oneTimeCode, next: 'Xin-mima-2026-hao' })
  expect(changed.data.changePassword.__typename).toBe('Viewer')
  expect((await signIn(password)).outcome.__typename).toBe('SignInRefused')
  expect((await signIn(oneTimeCode)).outcome.__typename).toBe('SignInRefused')
  expect((await signIn('Xin-mima-2026-hao')).outcome.__typename).toBe('Viewer')
})

test('sent again with the same key it is the same code, once used none', async () => {
  const key = newKey()
  const one = await reset(general, person, key, 1)
  const two = await reset(general, person, key, 1)
  expect(two).toEqual(one)
  expect(await eventsSeenBy(person)).toHaveLength(1)
  await write(server.app.database.fork(), 'update account set code_hash = null, code_expires_at = null where id = ?', [person.accountId])
  expect(await reset(general, person, key, 1)).toMatchObject({ __typename: 'StaffAccess', oneTimeCode: null })
})

test('twice at the same moment with one key: one act, one code', async () => {
  const key = newKey()
  const outcomes = await Promise.all([reset(general, person, key, 1), reset(general, person, key, 1)])
  expect(new Set(outcomes.map(({ oneTimeCode }) => oneTimeCode)).size).toBe(1)
  expect(await eventsSeenBy(person)).toHaveLength(1)
})

test('two administrators at the same moment: the second is told', async () => {
  const outcomes = await Promise.all([reset(general, person, newKey(), 1), reset(departmental, person, newKey(), 1)])
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'StaffAccess'])
})

test('another key for a code that is open puts a new one in its place', async () => {
  const first = await reset(general)
  const second = await reset(general)
  expect(second.oneTimeCode).not.toBe(first.oneTimeCode)
  expect((await signIn(first.oneTimeCode)).outcome.__typename).toBe('SignInRefused')
  expect((await signIn(second.oneTimeCode)).outcome.__typename).toBe('PasswordChangeRequired')
})

test('a key of another person’s reset is refused', async () => {
  const other = await buildProfessional(server, { unit, department })
  const key = newKey()
  await reset(general, other, key)
  expect(await reset(general, person, key)).toMatchObject({ __typename: 'InvalidInput' })
})

describe('nobody gives a code for an account that may do more', () => {
  test.each([
    ['general administrator', Role.GENERAL_ADMIN, true],
    ['administrator of another unit', Role.DEPARTMENT_ADMIN, false],
    ['authority', Role.AUTHORITY, false],
    ['support', Role.SUPPORT, false],
    ['system administrator', Role.SYSTEM_ADMIN, false],
  ])('%s', async (_, role, here) => {
    const elsewhere = await buildUnit(server)
    await alsoAs(server, person, role, { unit: here ? unit : elsewhere, ...(role === Role.DEPARTMENT_ADMIN ? { department: await buildDepartment(server, elsewhere) } : {}) })
    for (const by of [general, departmental]) expect(await reset(by)).toMatchObject({ __typename: 'NotAllowed', code: 'RESET_OF_OFFICE' })
    expect(await eventsSeenBy(person)).toEqual([])
  })

  test('a department’s administrator is reset by the general one alone', async () => {
    await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit, department })
    expect(await reset(departmental)).toMatchObject({ code: 'RESET_OF_OFFICE' })
    expect(await reset(general)).toMatchObject({ __typename: 'StaffAccess' })
  })

  test('an office that is over bars nothing; one that is still to come does', async () => {
    const office = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit })
    const em = server.app.database.fork()
    await write(em, "update assignment set starts_on = '2026-12-01' where id = ?", [office.assignmentId])
    expect(await reset(general)).toMatchObject({ code: 'RESET_OF_OFFICE' })
    await write(em, "update assignment set starts_on = '2020-01-01', ends_on = '2026-05-10' where id = ?", [office.assignmentId])
    expect(await reset(general)).toMatchObject({ __typename: 'StaffAccess' })
  })

  test('the page is told the same', async () => {
    const permissions = 'query ($id: ID!) { professional(id: $id) { permissions { canManage { allowed } canResetAccess { allowed code reason } } } }'
    const seen = async () => (await ask(server, departmental, permissions, { id: person.professionalId })).professional.permissions
    expect(await seen()).toEqual({ canManage: { allowed: true }, canResetAccess: { allowed: true, code: null, reason: null } })
    await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit, department })
    expect((await seen()).canResetAccess).toMatchObject({ allowed: false, code: 'RESET_OF_OFFICE', reason: expect.stringContaining('总管理员') })
  })
})

test('a locked account is not opened by a code', async () => {
  await write(server.app.database.fork(), 'update account set locked_at = 1 where id = ?', [person.accountId])
  expect(await reset(general)).toMatchObject({ code: 'RESET_OF_LOCKED' })
})

test('the unit’s account and the person have no such act', async () => {
  for (const who of [await buildStaff(server, Role.UNIT, unit), person]) {
    expect((await attempt(server, who, document, { id: person.professionalId, version: 1, key: newKey() })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  }
})

test('a code that the system administrator issues is in the trail as well', async () => {
  const system = await buildStaff(server, Role.SYSTEM_ADMIN)
  await ask(server, system, 'mutation ($id: ID!) { issueOneTimeCode(accountId: $id) { __typename } }', { id: person.accountId })
  expect(await eventsSeenBy(person)).toMatchObject([{ action: 'CODE_ISSUED', byName: system.name, unit: null }])
})
