import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { send } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { challenge, sendFrom, signInAs, solved, someAddress, type Typed } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { Assignment } from '../accounts/assignment.entity.js'
import { verifyPassword } from '../accounts/password-hash.js'
import { UnitKind, type Unit } from '../units/unit.entity.js'

const server = testServer()
const password = 'Liujiang#Bridge-7'
const quarterMs = 15 * 60 * 1000

let unit: Unit
let person: Person
beforeAll(async () => {
  unit = await buildUnit(server)
  person = await buildProfessional(server, { unit }, { password })
})
const asPerson = (overrides: Partial<Typed> = {}): Typed => ({ kind: 'PROFESSIONAL', login: person.login, password, ...overrides })

describe('signing in', () => {
  test('by identity number as a professional, in the unit that employs the person', async () => {
    const { outcome, cookie } = await signInAs(server, asPerson())
    expect(outcome).toMatchObject({ __typename: 'Viewer', name: person.name, role: 'PROFESSIONAL', unit: { id: String(unit.id) }, professional: { id: String(person.professionalId) } })
    expect(cookie).toMatch(/^[\w-]{43}$/)
  })

  test('by the 15 digits of an old card', async () => {
    const old = person.login.slice(0, 6) + person.login.slice(8, 17)
    expect((await signInAs(server, asPerson({ login: old }))).outcome.__typename).toBe('Viewer')
  })

  test('by credit code as a unit', async () => {
    const own = await buildStaff(server, Role.UNIT, unit, password)
    expect((await signInAs(server, { kind: 'UNIT', login: own.login.toLowerCase(), password })).outcome).toMatchObject({ role: 'UNIT', unit: { id: String(unit.id) }, professional: null })
  })

  test('by identity number as administrator of a department', async () => {
    const department = await buildDepartment(server, unit)
    const administrator = await buildAdministrator(server, { unit, department }, { password })
    expect((await signInAs(server, { kind: 'UNIT_ADMIN', login: administrator.login, password })).outcome).toMatchObject({
      role: 'DEPARTMENT_ADMIN',
      unit: { id: String(unit.id) },
      department: { id: String(department.id) },
    })
  })

  test('by staff login', async () => {
    const staff = await buildStaff(server, Role.SUPPORT, undefined, password)
    expect((await signInAs(server, { kind: 'STAFF', login: ` ${staff.login.toUpperCase()} `, password })).outcome).toMatchObject({ role: 'SUPPORT', unit: null })
  })

  test('by identity number as staff of an authority', async () => {
    const authority = await buildUnit(server, { kind: UnitKind.AUTHORITY, industryCode: 'S' })
    await alsoAs(server, person, Role.AUTHORITY, { unit: authority })
    expect((await signInAs(server, asPerson({ kind: 'STAFF' }))).outcome).toMatchObject({ role: 'AUTHORITY', unit: { id: String(authority.id) } })
  })

  test('starts in the role of the tab, with the others to switch to', async () => {
    const both = await buildProfessional(server, { unit }, { password })
    const asAdministrator = await alsoAs(server, both, Role.GENERAL_ADMIN, { unit })
    const { outcome } = await signInAs(server, { kind: 'UNIT_ADMIN', login: both.login, password })
    expect(outcome).toMatchObject({ role: 'GENERAL_ADMIN', assignmentId: String(asAdministrator.assignmentId) })
    expect(outcome.assignments).toEqual([
      { id: String(both.assignmentId), role: 'PROFESSIONAL', unit: { id: String(unit.id) } },
      { id: String(asAdministrator.assignmentId), role: 'GENERAL_ADMIN', unit: { id: String(unit.id) } },
    ])
  })

  test('sets a cookie that scripts and other sites do not get', async () => {
    const address = someAddress()
    const captcha = await solved(await challenge(server, address))
    const response = await server.fastify.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: address,
      headers: { 'content-type': 'application/json' },
      payload: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { ...asPerson(), captcha } } },
    })
    expect(response.cookies[0]).toMatchObject({ name: 'xueshi', path: '/', httpOnly: true, sameSite: 'Lax' })
  })

  test('ends the session that the browser had before', async () => {
    const first = await signInAs(server, asPerson())
    await signInAs(server, asPerson(), { cookie: first.cookie })
    expect((await send(server, first.cookie, '{ viewer { id } }')).data.viewer).toBeNull()
  })
})

describe('whatever is wrong has one answer', () => {
  const one = { __typename: 'SignInRefused', code: 'SIGN_IN_REFUSED', message: expect.any(String), retryAfterSeconds: null }
  const refused = async (typed: Typed) => (await signInAs(server, typed)).outcome
  let message: string
  beforeAll(async () => {
    message = (await refused(asPerson({ password: 'wrong' }))).message
  })

  test('a wrong password', async () => {
    expect(await refused(asPerson({ password: `${password} ` }))).toEqual(one)
  })

  test.each([
    ['an identity number that is not known', { kind: 'PROFESSIONAL', login: '459900199001010019', password }],
    ['a credit code that is not known', { kind: 'UNIT', login: '91459900000000000X', password }],
    ['a staff login that is not known', { kind: 'STAFF', login: 'nobody', password }],
    ['no login', { kind: 'STAFF', login: '', password }],
    ['a login without end', { kind: 'STAFF', login: 'x'.repeat(100_000), password }],
  ] as const)('%s', async (_, typed) => {
    expect(await refused(typed)).toEqual({ ...one, message })
  })

  test('a tab for which the account has no role', async () => {
    const other = await buildProfessional(server, { unit }, { password })
    expect(await refused({ kind: 'UNIT_ADMIN', login: other.login, password })).toEqual({ ...one, message })
  })

  test('an account that is locked', async () => {
    const locked = await buildProfessional(server, { unit }, { password })
    await server.app.database.fork().getConnection().execute('update account set locked_at = 1 where id = ?', [locked.accountId])
    expect(await refused({ kind: 'PROFESSIONAL', login: locked.login, password })).toEqual({ ...one, message })
  })

  test('an account that is not activated', async () => {
    const fresh = await buildProfessional(server, { unit })
    expect(await refused({ kind: 'PROFESSIONAL', login: fresh.login, password })).toEqual({ ...one, message })
  })

  test('a role that ended yesterday', async () => {
    const former = await buildAdministrator(server, { unit }, { password })
    await server.app.database.fork().nativeUpdate(Assignment, { id: former.assignmentId }, { endsOn: '2026-05-10' })
    expect(await refused({ kind: 'UNIT_ADMIN', login: former.login, password })).toEqual({ ...one, message })
  })

  test('an unknown login takes as long as a wrong password', async () => {
    const time = async (typed: Typed) => {
      const address = someAddress()
      const captcha = await solved(await challenge(server, address))
      const start = performance.now()
      await signInAs(server, typed, { address, captcha })
      return performance.now() - start
    }
    const wrong: number[] = []
    const unknown: number[] = []
    for (let i = 0; i < 9; i++) {
      wrong.push(await time(asPerson({ password: 'wrong' })))
      unknown.push(await time(asPerson({ login: '459900199001010019', password: 'wrong' })))
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4]!
    // Without its hash an unknown login would take a tenth.
    expect(median(unknown) / median(wrong)).toBeGreaterThan(0.4)
    expect(median(unknown) / median(wrong)).toBeLessThan(2.5)
  })
})

describe('five failures', () => {
  const failTimes = async (times: number, typed: Typed, address: string) => {
    for (let i = 0; i < times; i++) await signInAs(server, typed, { address })
  }

  test('lock the account for the address for 15 minutes, the right password included', async () => {
    const address = someAddress()
    await failTimes(4, asPerson({ password: 'wrong' }), address)
    expect((await signInAs(server, asPerson({ password: 'wrong' }), { address })).outcome.retryAfterSeconds).toBe(900)
    server.app.clock.advance(quarterMs - 1000)
    expect((await signInAs(server, asPerson(), { address })).outcome).toMatchObject({ code: 'SIGN_IN_REFUSED', retryAfterSeconds: 1 })
    server.app.clock.advance(1000)
    expect((await signInAs(server, asPerson(), { address })).outcome.__typename).toBe('Viewer')
  })

  test('lock a login that does not exist as well', async () => {
    const address = someAddress()
    await failTimes(5, asPerson({ login: '459900199001010019' }), address)
    expect((await signInAs(server, asPerson({ login: '459900199001010019' }), { address })).outcome.retryAfterSeconds).toBe(900)
  })

  test('count for the account whatever the tab', async () => {
    const address = someAddress()
    await failTimes(3, asPerson({ password: 'wrong' }), address)
    await failTimes(2, asPerson({ kind: 'UNIT_ADMIN', password: 'wrong' }), address)
    expect((await signInAs(server, asPerson(), { address })).outcome.retryAfterSeconds).toBe(900)
  })

  test('lock nobody at another address', async () => {
    await failTimes(5, asPerson({ password: 'wrong' }), someAddress())
    expect((await signInAs(server, asPerson())).outcome.__typename).toBe('Viewer')
  })

  test('are counted afresh after a success', async () => {
    const address = someAddress()
    await failTimes(4, asPerson({ password: 'wrong' }), address)
    await signInAs(server, asPerson(), { address })
    await failTimes(4, asPerson({ password: 'wrong' }), address)
    expect((await signInAs(server, asPerson(), { address })).outcome.__typename).toBe('Viewer')
  })
})

test('who signs in while very many do is asked to come back, and it does not count as a failure', async () => {
  const address = someAddress()
  const captchas = await Promise.all(Array.from({ length: 6 }, async () => solved(await challenge(server, address))))
  const storm = new AbortController()
  const stranger = async () => {
    while (!storm.signal.aborted) await verifyPassword('x', '$argon2id$v=19$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$OgCJY8Zff/pzMakLq9H9F+qfA70FNWuFfOtD97cICtw').catch(() => nextTurn())
  }
  const strangers = Array.from({ length: 450 }, stranger)
  for (const captcha of captchas.slice(0, 5)) {
    expect((await signInAs(server, asPerson(), { address, captcha })).outcome).toMatchObject({ __typename: 'SignInRefused', code: 'SERVER_BUSY', retryAfterSeconds: 10 })
  }
  storm.abort()
  await Promise.all(strangers)
  expect((await signInAs(server, asPerson(), { address, captcha: captchas[5]! })).outcome.__typename).toBe('Viewer')
})

test('aliases do not try more than one password in a request', async () => {
  const address = someAddress()
  const captchas = [await solved(await challenge(server, address)), await solved(await challenge(server, address))]
  const { data } = await sendFrom(
    server,
    address,
    null,
    `mutation ($a: SignInInput!, $b: SignInInput!) {
      a: signIn(input: $a) { __typename ... on SignInRefused { code } }
      b: signIn(input: $b) { __typename ... on SignInRefused { code } }
    }`,
    { a: { ...asPerson({ password: 'wrong' }), captcha: captchas[0] }, b: { ...asPerson(), captcha: captchas[1] } },
  )
  expect(data).toEqual({ a: { __typename: 'SignInRefused', code: 'SIGN_IN_REFUSED' }, b: { __typename: 'SignInRefused', code: 'ONE_SIGN_IN_PER_REQUEST' } })
})
