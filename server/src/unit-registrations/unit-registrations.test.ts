import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { attempt } from '../../test/ask.js'
import { creditCode } from '../../test/credit-code.js'
import { buildAdministrator, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { messagesOf } from '../../test/messages.js'
import { signInAs, someAddress } from '../../test/sign-in.js'
import { statementsOf } from '../../test/statements.js'
import { registrations } from '../../test/unit-registrations.js'
import { Role } from '../access/role.js'
import { UnitKind } from '../units/unit.entity.js'

const server = testServer()
const unit = registrations(server)
const authorityOf = async (regionCode: string) => buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode, industryCode: 'S' }))
/** Counties of Guilin: no other file's authorities stand above them. */
const [county, neighbour] = ['450305', '450311']
let official: Person
let elsewhere: Person
beforeAll(async () => {
  official = await authorityOf(county)
  elsewhere = await authorityOf(neighbour)
})
const waiting = async (who: Person, name: string) => (await unit.list(who)).nodes.find((one: { name: string }) => one.name === name)
const faultsOf = (outcome: { fields: { path: string; code: string }[] }) => outcome.fields.map(({ path, code }) => `${path} ${code}`)

describe('a visitor registers a missing unit', () => {
  test('and it is no unit before the authority of its region confirms it', async () => {
    const code = creditCode()
    const name = `桂林注册${code.slice(-6)}`
    const { receipt } = await unit.asVisitor({ name, creditCode: code.toLowerCase(), regionCode: county })
    expect(receipt).toMatch(/^(\w{4}-){2}\w{4}$/)
    expect(await unit.outcome(receipt.toLowerCase())).toEqual({ name, state: 'WAITING', refusalReason: null, decidedAt: null })
    expect(await waiting(elsewhere, name)).toBeUndefined()

    const seen = await waiting(official, name)
    expect(seen).toMatchObject({ creditCode: code, creditCodeChecks: true, contactName: '测试联系人', contactPhone: '0771-5550100', bySignedIn: false, alike: [], sameCodeWaiting: 0, permissions: { canDecide: { allowed: true } } })
    expect((await unit.confirm(elsewhere, seen)).__typename).toBe('NotFound')
    const confirmed = await unit.confirm(official, seen)
    expect(confirmed).toMatchObject({ __typename: 'UnitConfirmed', unit: { name, creditCode: code } })
    expect((await signInAs(server, { kind: 'UNIT', login: code, password: confirmed.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
    expect((await unit.outcome(receipt)).state).toBe('CONFIRMED')
  })

  test('only with a proof of work, each once', async () => {
    expect(await unit.asVisitor({}, { captcha: 'x' })).toMatchObject({ __typename: 'NotAllowed', code: 'CAPTCHA_REFUSED' })
  })

  test('the same request again registers nothing twice, and shows the same receipt', async () => {
    const sent = { address: someAddress(), key: randomUUID() }
    const what = { name: `桂林重发${sent.key.slice(0, 6)}`, regionCode: county, creditCode: creditCode() }
    const first = await unit.asVisitor(what, sent)
    expect(await unit.asVisitor(what, sent)).toEqual(first)
    expect((await unit.list(official)).nodes.filter(({ name }: { name: string }) => name === what.name)).toHaveLength(1)
    const both = await Promise.all([1, 2].map(() => unit.asVisitor({ ...what, creditCode: creditCode() }, { ...sent, key: 'together' })))
    expect(both[0]).toEqual(both[1])
  })

  test('twenty a day from one address, others go on', async () => {
    const address = someAddress()
    for (let n = 0; n < 20; n++) expect((await unit.asVisitor({ regionCode: neighbour }, { address })).__typename).toBe('UnitRegistered')
    expect(await unit.asVisitor({ regionCode: neighbour }, { address })).toMatchObject({ __typename: 'NotAllowed', code: 'REGISTRATION_TOO_MANY' })
    expect((await unit.asVisitor({ regionCode: neighbour })).__typename).toBe('UnitRegistered')
  })
})

describe('what is there already', () => {
  test('a unit of the same code is named, with its region', async () => {
    const known = await buildUnit(server, { creditCode: creditCode(), regionCode: county, name: '桂林已有单位' })
    const outcome = await unit.asVisitor({ creditCode: known.creditCode })
    expect(outcome.fields).toEqual([{ path: 'input.creditCode', code: 'REGISTERED_UNIT_EXISTS', message: expect.stringMatching(/^“桂林已有单位”（.+）已使用这个代码/) }])
  })

  test('one of the same name in the city is named; how they differ makes it another', async () => {
    const known = await buildUnit(server, { creditCode: creditCode(), regionCode: county, name: `桂林（同名）有限责任公司${creditCode().slice(-5)}` })
    const name = known.name.replace('（', '(').replace('）', ')').replace('有限责任公司', ' 有限公司')
    expect(faultsOf(await unit.asVisitor({ name, regionCode: neighbour }))).toEqual(['input.name REGISTERED_UNIT_SAME_NAME'])
    expect((await unit.asVisitor({ name, regionCode: '450103' })).__typename).toBe('UnitRegistered')
    expect((await unit.asVisitor({ name, regionCode: neighbour, sameNameReason: '一个在城东，一个在城西' })).__typename).toBe('UnitRegistered')
    expect(await waiting(elsewhere, name)).toMatchObject({ sameNameReason: '一个在城东，一个在城西', alike: [{ id: String(known.id) }] })
  })

  test('what others have registered and nobody has confirmed is not told; the authority sees both, and the second cannot be confirmed', async () => {
    const same = { creditCode: creditCode(), regionCode: county }
    const [first, second] = [`桂林先注册${same.creditCode.slice(-4)}`, `桂林后注册${same.creditCode.slice(-4)}`]
    await unit.asVisitor({ ...same, name: first })
    expect((await unit.asVisitor({ ...same, name: second })).__typename).toBe('UnitRegistered')
    const two = await waiting(official, second)
    expect(two.sameCodeWaiting).toBe(1)
    await unit.confirm(official, await waiting(official, first))
    expect(faultsOf(await unit.confirm(official, two))).toEqual(['input.creditCode UNIT_EXISTS'])
    expect(await waiting(official, second)).toMatchObject({ sameCodeWaiting: 0, alike: [{ name: first }] })
  })
})

/** A code that does not check and that no other test has. */
function wrongCode(): string {
  const right = creditCode()
  return right.slice(0, 17) + (right.endsWith('A') ? 'B' : 'A')
}

test('everything wrong is named at once', async () => {
  const outcome = await unit.asVisitor({ name: ' ', creditCode: wrongCode(), regionCode: 'x', kind: 'OTHER', contactName: '', contactPhone: '12' })
  expect(faultsOf(outcome)).toEqual([
    'input.name REQUIRED',
    'input.creditCode CREDIT_CODE_CHECKSUM',
    'input.regionCode UNKNOWN_CHOICE',
    'input.kind UNIT_OTHER_EXISTS',
    'input.contactName REQUIRED',
    'input.contactPhone PHONE_FORMAT',
  ])
})

test('a code that does not check is taken with a reason, which the authority sees', async () => {
  const code = wrongCode()
  expect(faultsOf(await unit.asVisitor({ creditCode: code }))).toEqual(['input.creditCode CREDIT_CODE_CHECKSUM'])
  const name = `桂林旧码单位${code.slice(-4)}`
  await unit.asVisitor({ name, regionCode: county, creditCode: code, creditCodeReason: '证照如此' })
  const seen = await waiting(official, name)
  expect(seen).toMatchObject({ creditCodeChecks: false, creditCodeReason: '证照如此' })
  expect((await unit.confirm(official, seen)).__typename).toBe('UnitConfirmed')
})

describe('a decision', () => {
  test('is told to whoever asked while signed in, a refusal with its reason', async () => {
    const person = await buildProfessional(server, { unit: await buildUnit(server) })
    const [good, bad] = ['甲', '乙'].map(one => `桂林告知${one}${randomUUID().slice(0, 6)}`)
    await unit.as(person, { name: good, regionCode: county })
    const { receipt } = await unit.as(person, { name: bad, regionCode: county })
    await unit.confirm(official, await waiting(official, good!))
    expect(await unit.refuse(official, await waiting(official, bad!), ' 已并入县医院 ')).toMatchObject({ state: 'REFUSED', refusalReason: '已并入县医院', decidedByName: official.name, permissions: { canDecide: { allowed: false, code: 'REGISTRATION_DECIDED' } } })
    expect((await unit.outcome(receipt)).refusalReason).toBe('已并入县医院')
    expect((await messagesOf(server, person)).map(({ kind, detail }) => `${kind} ${detail}`).sort()).toEqual(['UNIT_CONFIRMED null', 'UNIT_REFUSED 已并入县医院'])
  })

  test('needs a reason to refuse', async () => {
    const name = `桂林无因${randomUUID().slice(0, 6)}`
    await unit.asVisitor({ name, regionCode: county })
    expect(faultsOf(await unit.refuse(official, await waiting(official, name), ' '))).toEqual(['reason REQUIRED'])
  })

  test('of two at once one stands, and confirming again shows the same code to the same person alone', async () => {
    const name = `桂林两人${randomUUID().slice(0, 6)}`
    await unit.asVisitor({ name, regionCode: county })
    const seen = await waiting(official, name)
    const [one, two] = await Promise.all([unit.confirm(official, seen), unit.confirm(official, seen)])
    expect(one.oneTimeCode).toBe(two.oneTimeCode)
    expect(one.unit.id).toBe(two.unit.id)
    const colleague = await buildStaff(server, Role.SYSTEM_ADMIN)
    expect(await unit.confirm(colleague, seen)).toMatchObject({ __typename: 'NotAllowed', code: 'REGISTRATION_DECIDED' })
  })

  test('on an authority is the system administrator’s', async () => {
    const name = `桂林主管${randomUUID().slice(0, 6)}`
    await unit.asVisitor({ name, regionCode: county, kind: 'AUTHORITY', industryCode: 'Q' })
    const seen = await waiting(official, name)
    expect(await unit.confirm(official, seen)).toMatchObject({ code: 'AUTHORITY_BY_SYSTEM' })
    expect((await unit.confirm(await buildStaff(server, Role.SYSTEM_ADMIN), seen)).__typename).toBe('UnitConfirmed')
  })
})

test('the nearest authority is told once until it reads, whatever is registered', async () => {
  const place = '450321'
  const near = await authorityOf(place)
  const city = await authorityOf('450300')
  for (let n = 0; n < 3; n++) await unit.asVisitor({ regionCode: place })
  expect((await messagesOf(server, near)).map(({ kind }) => kind)).toEqual(['UNIT_REGISTERED'])
  expect(await messagesOf(server, city)).toEqual([])
  expect((await unit.list(city)).nodes.length).toBeGreaterThanOrEqual(3)
})

test('an authority of an industry, a unit and a person have no registrations to confirm', async () => {
  const industry = await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450000', industryCode: 'Q' }))
  expect((await unit.list(industry)).totalCount).toBe(0)
  const home = await buildUnit(server, { regionCode: county })
  for (const who of [await buildAdministrator(server, { unit: home }), await buildProfessional(server, { unit: home }), null]) {
    const answer = await attempt(server, who, '{ unitRegistrations { totalCount } }')
    expect(answer.errors![0]!.extensions!['code']).toBe(who ? 'FORBIDDEN' : 'UNAUTHENTICATED')
  }
})

test('a list asks as much of the database for many as for one', async () => {
  const place = '450323'
  const reader = await authorityOf(place)
  const known = await buildUnit(server, { creditCode: creditCode(), regionCode: place, name: `桂林多个${creditCode().slice(-5)}` })
  const one = { name: known.name, regionCode: place, sameNameReason: '另一个' }
  await unit.asVisitor(one)
  const few = await statementsOf(server, () => unit.list(reader))
  for (let n = 0; n < 5; n++) await unit.asVisitor(one)
  expect(await statementsOf(server, () => unit.list(reader))).toHaveLength(few.length)
})
