import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { Role } from '../access/role.js'
import { Assignment } from '../accounts/assignment.entity.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'
import { cookieOptions, sessionsSettled } from './session.js'
import { Session } from './session.entity.js'

const server = testServer({ SESSION_IDLE_MINUTES: '30', SESSION_MAX_HOURS: '12' })
const minuteMs = 60_000
const viewer = '{ viewer { id name role assignmentId sessionEndsAt unit { id } department { id name } professional { id } contact { phone email } assignments { id role unit { id } department { id } } } }'
const who = async (cookie: string | null) => (await send(server, cookie, viewer)).data.viewer

let unit: Unit
let department: Department
let person: Person
let cookie: string
beforeAll(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
})
beforeEach(async () => {
  person = await buildProfessional(server, { unit, department })
  cookie = await signedIn(server, person)
})

describe('the viewer', () => {
  test('is the account in the assignment that it acts in', async () => {
    expect(await who(cookie)).toEqual({
      id: String(person.accountId),
      name: person.name,
      role: 'PROFESSIONAL',
      assignmentId: String(person.assignmentId),
      sessionEndsAt: new Date(server.app.clock.now().getTime() + 12 * 60 * minuteMs).toISOString(),
      unit: { id: String(unit.id) },
      department: { id: String(department.id), name: department.name },
      professional: { id: String(person.professionalId) },
      contact: { phone: '13800000000', email: null },
      assignments: [{ id: String(person.assignmentId), role: 'PROFESSIONAL', unit: { id: String(unit.id) }, department: { id: String(department.id) } }],
    })
  })

  test('is read with five statements, the session’s included', async () => {
    const statements = vi.spyOn(server.app.database.reader, 'rows')
    await who(cookie)
    expect(statements).toHaveBeenCalledTimes(5)
    statements.mockRestore()
  })

  test('is nobody for a visitor', async () => {
    expect(await who(null)).toBeNull()
  })

  test.each(['x', 'x'.repeat(43), "' or 1=1 --"])('is nobody with the cookie %s', async forged => {
    expect(await who(forged)).toBeNull()
  })

  test('has no professional where the present role does not see the person', async () => {
    const elsewhere = await buildUnit(server)
    const administrator = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit: elsewhere })
    expect(await who(await signedIn(server, administrator))).toMatchObject({ role: 'GENERAL_ADMIN', unit: { id: String(elsewhere.id) }, professional: null })
  })
})

describe('a session', () => {
  test('ends when idle for 30 minutes', async () => {
    server.app.clock.advance(30 * minuteMs - 1)
    expect(await who(cookie)).not.toBeNull()
    await sessionsSettled(server.app)
    server.app.clock.advance(30 * minuteMs)
    expect(await who(cookie)).toBeNull()
  })

  test('goes on while in use, 12 hours at most', async () => {
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      server.app.clock.advance(20 * minuteMs)
      expect(await who(cookie)).not.toBeNull()
      await sessionsSettled(server.app)
    }
    server.app.clock.advance(20 * minuteMs)
    expect(await who(cookie)).toBeNull()
  })

  test('is noted as in use at most once a minute', async () => {
    const seen = async () => (await server.app.database.fork().findOneOrFail(Session, { accountId: person.accountId })).lastSeenAt
    const start = await seen()
    server.app.clock.advance(minuteMs - 1)
    await who(cookie)
    await sessionsSettled(server.app)
    expect(await seen()).toEqual(start)
    server.app.clock.advance(1)
    await who(cookie)
    await sessionsSettled(server.app)
    expect(await seen()).toEqual(server.app.clock.now())
  })

  test('ends at once by signing out, and the cookie goes', async () => {
    const answer = await send(server, cookie, 'mutation { signOut }')
    expect(answer.data.signOut).toBe(true)
    expect(answer.cookies).toEqual({ xueshi: '' })
    expect(await who(cookie)).toBeNull()
  })

  test('of another browser stays when one signs out', async () => {
    const other = await signedIn(server, person)
    await send(server, cookie, 'mutation { signOut }')
    expect(await who(other)).not.toBeNull()
  })

  test('ends at once when the account is locked', async () => {
    const administrator = await signedIn(server, await buildStaff(server, Role.SYSTEM_ADMIN))
    await send(server, administrator, 'mutation ($id: ID!) { setAccountLocked(accountId: $id, locked: true, reason: "离职") { __typename } }', { id: person.accountId })
    expect(await who(cookie)).toBeNull()
  })

  test('does not come back when the account is unlocked', async () => {
    const administrator = await signedIn(server, await buildStaff(server, Role.SYSTEM_ADMIN))
    for (const locked of [true, false]) {
      await send(server, administrator, 'mutation ($id: ID!, $locked: Boolean!) { setAccountLocked(accountId: $id, locked: $locked, reason: "核实") { __typename } }', { id: person.accountId, locked })
    }
    expect(await who(cookie)).toBeNull()
  })

  test('ends with the assignment in use', async () => {
    const administrator = await buildAdministrator(server, { unit })
    const theirs = await signedIn(server, administrator)
    await server.app.database.fork().nativeUpdate(Assignment, { id: administrator.assignmentId }, { endsOn: '2026-05-01' })
    expect(await who(theirs)).toBeNull()
  })

  test('signing out twice, or as a visitor, is no fault', async () => {
    expect((await send(server, null, 'mutation { signOut }')).data.signOut).toBe(true)
  })
})

describe('switching', () => {
  const document = 'mutation ($id: ID!) { switchAssignment(id: $id) { __typename ... on UserError { code } ... on Viewer { role unit { id } department { id } } } }'

  test('goes on in another role of the same account', async () => {
    const other = await buildDepartment(server, unit)
    const administrator = await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit, department: other })
    expect((await send(server, cookie, document, { id: administrator.assignmentId })).data.switchAssignment).toEqual({
      __typename: 'Viewer',
      role: 'DEPARTMENT_ADMIN',
      unit: { id: String(unit.id) },
      department: { id: String(other.id) },
    })
    expect(await who(cookie)).toMatchObject({ role: 'DEPARTMENT_ADMIN' })
  })

  test('does not go to the role of somebody else', async () => {
    const other = await buildAdministrator(server, { unit })
    expect((await send(server, cookie, document, { id: other.assignmentId })).data.switchAssignment).toEqual({ __typename: 'SignInRefused', code: 'ASSIGNMENT_UNKNOWN' })
    expect(await who(cookie)).toMatchObject({ role: 'PROFESSIONAL' })
  })

  test.each(['0', '-1', 'x', '1e3', ''])('does not go to %j', async id => {
    expect((await send(server, cookie, document, { id })).data.switchAssignment.code).toBe('ASSIGNMENT_UNKNOWN')
  })

  test('does not go to a role that ended', async () => {
    const former = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit })
    await server.app.database.fork().nativeUpdate(Assignment, { id: former.assignmentId }, { endsOn: '2026-05-01' })
    expect((await send(server, cookie, document, { id: former.assignmentId })).data.switchAssignment.code).toBe('ASSIGNMENT_UNKNOWN')
  })

  test('leaves nothing of the role before in sight within the same request', async () => {
    const elsewhere = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit: await buildUnit(server) })
    const reveal = `revealIdNumber(professionalId: "${person.professionalId}", reason: "核对") { __typename }`
    const { data } = await send(server, cookie, `mutation { a: ${reveal} switchAssignment(id: "${elsewhere.assignmentId}") { __typename } b: ${reveal} }`)
    expect(data).toEqual({ a: { __typename: 'IdNumber' }, switchAssignment: { __typename: 'Viewer' }, b: { __typename: 'NotFound' } })
  })

  test('is not for visitors', async () => {
    expect((await send(server, null, document, { id: person.assignmentId })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
  })
})

test.each([
  ['on', true],
  ['off', false],
] as const)('with SECURE_COOKIES=%s the cookie is sent over TLS alone: %s', (setting, secure) => {
  expect(cookieOptions({ ...server.config, SECURE_COOKIES: setting }).secure).toBe(secure)
})
