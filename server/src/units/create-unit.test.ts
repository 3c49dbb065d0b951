import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { creditCode } from '../../test/credit-code.js'
import { buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { Supervision } from './supervision.entity.js'
import { Unit, UnitKind } from './unit.entity.js'

const server = testServer()
let administrator: Person
beforeAll(async () => {
  administrator = await buildStaff(server, Role.SYSTEM_ADMIN)
})

const document = `mutation ($input: UnitInput!) { createUnit(input: $input) {
  __typename
  ... on UnitCreated { oneTimeCode expiresAt unit { id name creditCode kind isAuthority region { code } departments { name } } }
  ... on InvalidInput { fields { path code message } }
} }`
const employer = (overrides: object = {}) => ({ name: '测试企业', creditCode: creditCode(), regionCode: '450103', kind: 'EMPLOYER', ...overrides })
const create = async (overrides: object = {}) => (await ask(server, administrator, document, { input: employer(overrides) })).createUnit
const faultsOf = async (overrides: object) => ((await create(overrides)).fields as { path: string; code: string }[]).map(({ path, code }) => `${path.slice('input.'.length)} ${code}`)
const authoritiesOf = async (unitId: string | number) =>
  (await server.app.database.fork().find(Supervision, { unitId: Number(unitId) })).map(({ authorityId, kind }) => `${authorityId} ${kind}`)

describe('a new unit', () => {
  test('has its departments, and an account of its own to be activated', async () => {
    const code = creditCode()
    const made = await create({ creditCode: code.toLowerCase(), industryCode: 'I', departmentNames: ['办公室', ' 财务部 '] })
    expect(made).toEqual({
      __typename: 'UnitCreated',
      oneTimeCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
      expiresAt: '2026-05-14T02:00:00.000Z',
      unit: { id: expect.any(String), name: '测试企业', creditCode: code, kind: 'EMPLOYER', isAuthority: false, region: { code: '450103' }, departments: [{ name: '办公室' }, { name: '财务部' }] },
    })
    expect((await signInAs(server, { kind: 'UNIT', login: code, password: made.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
  })

  test('stands under the authorities of its region and of all above it, and no other', async () => {
    const ofRegion = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450000', industryCode: 'S' })
    const ofCity = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450100', industryCode: 'S' })
    const ofCounty = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450103', industryCode: 'S' })
    const elsewhere = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450200', industryCode: 'S' })
    const ofHealth = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450000', industryCode: 'Q' })
    const authorities = await authoritiesOf((await create()).unit.id)
    expect(authorities).toEqual(expect.arrayContaining([ofRegion, ofCity, ofCounty].map(({ id }) => `${id} REGION`)))
    for (const { id } of [elsewhere, ofHealth]) expect(authorities.join()).not.toMatch(new RegExp(`\\b${id} `))
  })

  test('stands under the industry’s authority that is named', async () => {
    const ofHealth = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450000', industryCode: 'Q' })
    expect(await authoritiesOf((await create({ supervisedByIds: [ofHealth.id, ofHealth.id] })).unit.id)).toContain(`${ofHealth.id} INDUSTRY`)
  })

  test('that is an authority gets the units of its region that are there', async () => {
    const county = (await create({ regionCode: '451421' })).unit
    const neighbour = (await create({ regionCode: '451302' })).unit
    const authority = (await create({ kind: 'AUTHORITY', regionCode: '451400', industryCode: 'S' })).unit
    const other = await server.app.database.fork().findOneOrFail(Unit, { creditCode: 'OTHER451400' })
    expect(authority.isAuthority).toBe(true)
    expect(await authoritiesOf(county.id)).toContain(`${authority.id} REGION`)
    expect(await authoritiesOf(other.id)).toContain(`${authority.id} REGION`)
    expect((await authoritiesOf(neighbour.id)).join()).not.toMatch(new RegExp(`\\b${authority.id} `))
    expect((await authoritiesOf(authority.id)).join()).not.toMatch(new RegExp(`\\b${authority.id} `))
  })
})

describe('a credit code that does not check', () => {
  // The sixth unit of the notice's screenshot.
  const wrong = '914500047007007200'

  test('needs a reason', async () => {
    const made = await create({ creditCode: wrong })
    expect(made.fields).toEqual([{ path: 'input.creditCode', code: 'CREDIT_CODE_CHECKSUM', message: expect.stringContaining('原因') }])
  })

  test('is taken with one', async () => {
    const known = await server.app.database.fork().findOne(Unit, { creditCode: wrong })
    if (known) await server.app.database.fork().nativeUpdate(Unit, { id: known.id }, { creditCode: creditCode() })
    const made = await create({ creditCode: wrong, creditCodeReason: '证照如此，已核对' })
    expect(made.unit.creditCode).toBe(wrong)
    expect(await server.app.database.fork().findOneOrFail(Unit, { creditCode: wrong })).toMatchObject({ creditCodeReason: '证照如此，已核对' })
    expect((await signInAs(server, { kind: 'UNIT', login: wrong, password: made.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
  })

  test('of another length is refused with a reason, too', async () => {
    expect(await faultsOf({ creditCode: wrong.slice(1), creditCodeReason: '证照如此' })).toEqual(['creditCode CREDIT_CODE_LENGTH'])
  })
})

describe('faults', () => {
  test('are named all at once', async () => {
    const input = { name: '', creditCode: 'x', regionCode: '999999', kind: 'OTHER', industryCode: '?', departmentNames: ['办公室', '办公室', ''], supervisedByIds: ['x'] }
    expect(await faultsOf(input)).toEqual([
      'name REQUIRED',
      'creditCode CREDIT_CODE_LENGTH',
      'departmentNames.1 DEPARTMENT_TWICE',
      'departmentNames.2 REQUIRED',
      'regionCode UNKNOWN_CHOICE',
      'kind UNIT_OTHER_EXISTS',
      'industryCode UNKNOWN_CHOICE',
      'supervisedByIds NOT_AN_AUTHORITY',
    ])
  })

  test('a credit code that a unit has', async () => {
    const code = creditCode()
    await create({ creditCode: code, name: '先建单位' })
    const made = await create({ creditCode: code })
    expect(made.fields).toEqual([{ path: 'input.creditCode', code: 'UNIT_EXISTS', message: '先建单位已使用这个信用代码。' }])
  })

  test('an authority without its industry', async () => {
    expect(await faultsOf({ kind: 'AUTHORITY' })).toEqual(['industryCode REQUIRED'])
  })

  test('supervision by a unit that is no authority', async () => {
    expect(await faultsOf({ supervisedByIds: [(await buildUnit(server)).id] })).toEqual(['supervisedByIds NOT_AN_AUTHORITY'])
  })
})

test('the same unit asked for twice at the same moment is one', async () => {
  const input = { creditCode: creditCode() }
  const outcomes = await Promise.all([create(input), create(input)])
  expect(outcomes.filter(({ __typename }) => __typename === 'UnitCreated')).toHaveLength(1)
})
