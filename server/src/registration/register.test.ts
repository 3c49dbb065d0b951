import { randomInt } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, send } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { ownPassword, register, signedInAfter, type Registering } from '../../test/registration.js'
import { challenge, sendFrom, signInAs, solved, someAddress } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import { UnitKind, type Unit } from '../units/unit.entity.js'

const server = testServer({ REGISTRATIONS_PER_ADDRESS: '6' })
const received = { __typename: 'RegistrationReceived', received: true }

let unit: Unit
let typed: Registering
beforeEach(async () => {
  unit = await buildUnit(server)
  typed = { idNumber: demoIdNumber(randomInt(100_000), `1983-0${1 + randomInt(9)}-1${randomInt(10)}`), name: '测试注册', unitId: unit.id, phone: '13900001111', password: ownPassword }
})

const peopleOf = async (who: Person, filter = '') => (await ask(server, who, `{ professionals${filter} { totalCount nodes { id name standing accountState permissions { canConfirm { allowed } canManage { code } canResetAccess { allowed } } } } }`)).professionals

describe('a new number', () => {
  test('signs in with its password, unconfirmed and without an employment', async () => {
    expect(await register(server, typed)).toEqual(received)
    const { me, contact } = await signedInAfter(server, typed)
    expect(me).toMatchObject({ name: '测试注册', standing: 'UNCONFIRMED', unit: { id: String(unit.id) }, department: null, employments: [], permissions: { canAskUnit: { allowed: true } } })
    expect(me.accountEvents).toEqual([{ action: 'REGISTERED', byName: '测试注册', departmentName: null, reason: null }])
    expect(contact).toEqual({ phone: '13900001111', email: null })
  })

  test('stands out for the unit’s administrator, and for nobody else', async () => {
    const authority = await buildUnit(server, { kind: UnitKind.AUTHORITY })
    await supervise(server, authority, unit)
    await register(server, typed)
    const general = await buildAdministrator(server, { unit })
    expect(await peopleOf(general, '(filter: { awaitingConfirmation: true })')).toMatchObject({
      totalCount: 1,
      nodes: [{ standing: 'UNCONFIRMED', accountState: 'ACTIVATED', permissions: { canConfirm: { allowed: true }, canManage: { code: 'CONFIRM_FIRST' }, canResetAccess: { allowed: true } } }],
    })
    expect(await peopleOf(general, '(filter: { awaitingConfirmation: false })')).toMatchObject({ totalCount: 0 })
    const others = [await buildAdministrator(server, { unit: await buildUnit(server) }), await buildStaff(server, Role.AUTHORITY, authority)]
    for (const who of others) expect(await peopleOf(who)).toMatchObject({ totalCount: 0 })
    expect((await ask(server, general, '{ annualHours(year: 2026) { totalCount } }')).annualHours.totalCount).toBe(0)
  })

  test('is in the chosen department at once, or when the unit confirms, as the unit has set', async () => {
    const department = await buildDepartment(server, unit)
    const departmental = await buildAdministrator(server, { unit, department })
    await register(server, { ...typed, departmentId: department.id })
    expect(await peopleOf(departmental)).toMatchObject({ totalCount: 1, nodes: [{ permissions: { canConfirm: { allowed: false } } }] })

    const careful = await buildUnit(server, { departmentChoiceConfirmed: true } as Partial<Unit>)
    const theirs = await buildDepartment(server, careful)
    const other = { ...typed, idNumber: demoIdNumber(randomInt(100_000), '1984-02-03'), unitId: careful.id, departmentId: theirs.id }
    await register(server, other)
    expect((await signedInAfter(server, other)).me).toMatchObject({ department: null, wantedDepartment: { id: String(theirs.id) }, departmentNeedsConfirmation: true })
    expect(await peopleOf(await buildAdministrator(server, { unit: careful, department: theirs }))).toMatchObject({ totalCount: 0 })
  })

  test('of 其他单位 needs nobody’s word: the authority decides on each record', async () => {
    const [other] = await server.app.database.reader.rows("select id from unit where kind = 'OTHER' limit 1", [])
    await register(server, { ...typed, unitId: Number(other![0]) })
    expect((await signedInAfter(server, typed)).me).toMatchObject({ standing: 'CONFIRMED', employments: [{ startsOn: '2026-05-11' }] })
  })
})

describe('a number that has an account', () => {
  test.each([
    ['a professional', async () => (await buildProfessional(server, { unit: await buildUnit(server) }, { password: 'Other#Bridge-77' })).login],
    ['an administrator', async () => (await buildAdministrator(server, { unit }, { password: 'Other#Bridge-77' })).login],
    ['whoever registered', async () => (await register(server, { ...typed, password: 'Other#Bridge-77' }), typed.idNumber)],
  ])('of %s gets the same answer, and nothing is made', async (_, existing) => {
    const idNumber = await existing()
    const before = await server.app.database.reader.rows('select (select count(*) from account), (select count(*) from professional)', [])
    expect(await register(server, { ...typed, idNumber })).toEqual(received)
    expect(await server.app.database.reader.rows('select (select count(*) from account), (select count(*) from professional)', [])).toEqual(before)
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login: idNumber, password: ownPassword })).outcome.__typename).toBe('SignInRefused')
  })

  test('is told to its holder, once a day however often it is tried', async () => {
    const holder = await buildProfessional(server, { unit })
    for (let i = 0; i < 3; i++) await register(server, { ...typed, idNumber: holder.login })
    const events = async () => (await ask(server, holder, '{ viewer { professional { accountEvents { action byName unit { id } } } } }')).viewer.professional.accountEvents
    expect(await events()).toEqual([{ action: 'REGISTERED_AGAIN', byName: '', unit: null }])
    server.app.clock.advance(24 * 60 * 60 * 1000)
    await register(server, { ...typed, idNumber: holder.login })
    expect(await events()).toHaveLength(2)
  })

  test('has the same faults as one that is new', async () => {
    const holder = await buildProfessional(server, { unit })
    const wrong = { ...typed, unitId: 999_999_999, phone: '1', password: 'short' }
    const answers = [await register(server, wrong), await register(server, { ...wrong, idNumber: holder.login })]
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0].fields).toEqual([
      { path: 'input.unitId', code: 'UNKNOWN_CHOICE' },
      { path: 'input.phone', code: 'PHONE_FORMAT' },
      { path: 'input.password', code: 'PASSWORD_SHORT' },
      { path: 'input.password', code: 'PASSWORD_CLASSES' },
    ])
  })
})

test('of two who register one number at once, one has the account, and both get the same answer', async () => {
  const passwords = [ownPassword, 'Other#Bridge-77']
  const answers = await Promise.all(passwords.map(password => register(server, { ...typed, password })))
  expect(answers).toEqual([received, received])
  const outcomes = await Promise.all(passwords.map(password => signInAs(server, { kind: 'PROFESSIONAL', login: typed.idNumber, password })))
  expect(outcomes.map(({ outcome }) => outcome.__typename).sort()).toEqual(['SignInRefused', 'Viewer'])
})

describe('is refused', () => {
  test('with every fault at once', async () => {
    const department = await buildDepartment(server, await buildUnit(server))
    const { fields } = await register(server, { ...typed, idNumber: '450103199013011234', name: ' ', departmentId: department.id, phone: '' })
    expect(fields).toEqual([
      { path: 'input.idNumber', code: 'ID_NUMBER_DATE' },
      { path: 'input.name', code: 'REQUIRED' },
      { path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' },
      { path: 'input.phone', code: 'REQUIRED' },
    ])
  })

  test('without a proof of work, or with one that was used', async () => {
    const address = someAddress()
    expect(await register(server, typed, { captcha: 'x' })).toMatchObject({ __typename: 'NotAllowed', code: 'CAPTCHA_REFUSED' })
    const captcha = await solved(await challenge(server, address))
    await register(server, typed, { address, captcha })
    expect(await register(server, typed, { address, captcha })).toMatchObject({ code: 'CAPTCHA_REFUSED' })
  })

  test('from an address that has registered too many, or for a number too often, whether it exists or not', async () => {
    const address = someAddress()
    for (let i = 0; i < 6; i++) expect(await register(server, { ...typed, idNumber: demoIdNumber(randomInt(100_000), `1985-01-1${i}`) }, { address })).toEqual(received)
    expect(await register(server, typed, { address })).toMatchObject({ __typename: 'NotAllowed', code: 'TOO_MANY_REQUESTS' })
    for (let i = 0; i < 5; i++) expect(await register(server, typed)).toEqual(received)
    expect(await register(server, typed)).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    server.app.clock.advance(15 * 60 * 1000)
    expect(await register(server, typed, { address })).toEqual(received)
  })
})

describe('registrationUnits', () => {
  const document = 'query ($text: String!) { registrationUnits(text: $text) { __typename ... on RegistrationUnits { units { id name regionName departments { name } } } ... on UserError { code } } }'

  test('finds names for a visitor, by part of the name', async () => {
    const department = await buildDepartment(server, unit)
    expect((await send(server, null, document, { text: unit.name.slice(2) })).data.registrationUnits.units).toContainEqual({
      id: String(unit.id),
      name: unit.name,
      regionName: expect.any(String),
      departments: [{ name: department.name }],
    })
  })

  test.each<string | ((creditCode: string) => string)>(['', '测', '%%', creditCode => creditCode])('finds nothing for %s', async text => {
    const asked = typeof text === 'string' ? text : text(unit.creditCode)
    expect((await send(server, null, document, { text: asked })).data.registrationUnits.units).toEqual([])
  })

  test('is refused when one address asks on and on', async () => {
    const address = someAddress()
    const one = '{ a: registrationUnits(text: "") { __typename } b: registrationUnits(text: "") { __typename } c: registrationUnits(text: "") { __typename } d: registrationUnits(text: "") { __typename } }'
    for (let i = 0; i < 150; i++) await sendFrom(server, address, null, one)
    expect((await sendFrom(server, address, null, document, { text: unit.name })).data.registrationUnits).toEqual({ __typename: 'NotAllowed', code: 'TOO_MANY_REQUESTS' })
  })
})

test('a code by mail is not to be had where the site sends none', async () => {
  const document = 'mutation { requestRecoveryCode(idNumber: "1", captcha: "x") { __typename ... on UserError { code } } }'
  expect((await send(server, null, document)).data.requestRecoveryCode).toEqual({ __typename: 'NotAllowed', code: 'NO_MAIL_HERE' })
})
