import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { creditCode } from '../../test/credit-code.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { create, pending, review, submit } from '../../test/hours.js'
import { managedUnits } from '../../test/managed-units.js'
import { messagesOf } from '../../test/messages.js'
import { statementsOf } from '../../test/statements.js'
import { Role } from '../access/role.js'
import { Unit, UnitKind } from './unit.entity.js'

const server = testServer()
const units = managedUnits(server)
/** Counties of Guilin: other files' authorities do not stand above them. */
const county = '450312'
let authority: Unit
let official: Person
let elsewhere: Person
let system: Person
beforeAll(async () => {
  authority = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: county, industryCode: 'S', name: '临桂人社局（测试）' })
  official = await buildStaff(server, Role.AUTHORITY, authority)
  const other = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450324', industryCode: 'S' })
  elsewhere = await buildStaff(server, Role.AUTHORITY, other)
  system = await buildStaff(server, Role.SYSTEM_ADMIN)
  await supervise(server, other, await buildUnit(server, { regionCode: '450324' }))
})
const build = async (overrides: Partial<Unit> = {}) => {
  const unit = await buildUnit(server, { regionCode: county, name: `临桂${randomUUID().slice(0, 8)}学校`, ...overrides })
  await supervise(server, authority, unit)
  return unit
}
const found = async (text: string) => (await ask(server, system, 'query ($text: String!) { searchUnits(text: $text) { name formerNames closed } }', { text })).searchUnits

describe('a rename', () => {
  test('keeps the former name in the history, which the unit’s people see, and in the search', async () => {
    const unit = await build({ creditCode: creditCode() })
    const account = await buildStaff(server, Role.UNIT, unit)
    const person = await buildProfessional(server, { unit })
    const name = `临桂${randomUUID().slice(0, 8)}中学`
    expect(await units.rename(official, unit, ` ${name} `, '县政府批复')).toMatchObject({ __typename: 'ManagedUnit', name, version: 2 })
    const event = { action: 'RENAMED', actorName: official.name, otherName: unit.name, reason: '县政府批复' }
    for (const who of [account, person, official, system]) expect(await units.history(who, unit.id)).toEqual([event])
    for (const who of [elsewhere, await buildProfessional(server, { unit: await build() })]) expect(await units.history(who, unit.id)).toEqual([])
    for (const text of [unit.name, name, unit.creditCode]) expect(await found(text)).toEqual([{ name, formerNames: [unit.name], closed: false }])
    expect((await messagesOf(server, account)).map(({ kind, text }) => `${kind} ${text}`)).toEqual([`UNIT_RENAMED 单位名称由“${unit.name}”变更为“${name}”。`])
    expect((await ask(server, account, '{ viewer { name unit { name } } }')).viewer).toEqual({ name, unit: { name } })
  })

  test('names everything wrong at once, and does not overwrite another’s', async () => {
    const unit = await build()
    expect((await units.rename(official, unit, ' ', ' ')).fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual(['name REQUIRED', 'reason REQUIRED'])
    await units.rename(official, unit, '临桂新名')
    expect(await units.rename(system, unit, '临桂另名')).toMatchObject({ __typename: 'Conflict', version: 2, by: official.name })
  })
})

test('an authority of another region sees, changes and previews nothing; an authority is the system administrator’s to change', async () => {
  const unit = await build()
  expect(await units.list(elsewhere, unit.name)).toEqual([])
  expect(await units.effects(elsewhere, unit.id)).toBeNull()
  expect((await units.rename(elsewhere, unit, '别处')).__typename).toBe('NotFound')
  expect((await units.close(elsewhere, unit)).__typename).toBe('NotFound')
  const below = await build({ kind: UnitKind.AUTHORITY, industryCode: 'Q' })
  expect(await units.rename(official, below, '卫健局')).toMatchObject({ code: 'AUTHORITY_BY_SYSTEM' })
  expect((await units.rename(system, below, '卫健局')).__typename).toBe('ManagedUnit')
  const other = await server.app.database.fork().findOneOrFail(Unit, { creditCode: 'OTHER450300' })
  expect(await units.close(system, other)).toMatchObject({ code: 'UNIT_OTHER_STAYS' })
})

test.each(['managedUnits { totalCount }', 'unitDuplicates { nodes { signs } }', 'unitMerges { totalCount }', 'unitEffects(id: 1) { people }', 'unitMergePreview(id: 1, intoId: 2) { administrators }'])('%s is for those who look after units', async field => {
  const unit = await build()
  for (const who of [await buildAdministrator(server, { unit }), await buildStaff(server, Role.UNIT, unit), await buildProfessional(server, { unit }), await buildStaff(server, Role.SUPPORT)]) {
    expect((await attempt(server, who, `{ ${field} }`)).errors![0]!.extensions!['code']).toBe('FORBIDDEN')
  }
})

describe('closing', () => {
  test('shows before what moves, and moves it: people, queue, unfinished entries, roles', async () => {
    const unit = await build()
    const department = await buildDepartment(server, unit)
    const person = await buildProfessional(server, { unit, department })
    const head = await buildAdministrator(server, { unit })
    const account = await buildStaff(server, Role.UNIT, unit)
    const waiting = await pending(server, person)
    const decided = (await review(server, head, [await pending(server, person)], 'APPROVE')).items[0].record
    const own = await create(server, person)
    const entered = await create(server, head, {}, { professionalId: person.professionalId })
    expect(entered.__typename).toBe('HourRecord')

    expect(await units.effects(official, unit.id)).toEqual({ people: 1, administrators: 2, waiting: 1, entries: 1, other: '其他单位（桂林市）', authority: authority.name })
    expect(await units.close(official, unit, ' ')).toMatchObject({ fields: [{ path: 'reason', code: 'REQUIRED' }] })
    expect(await units.close(official, unit, '学校撤并')).toMatchObject({ __typename: 'ManagedUnit', people: 0, history: [{ action: 'CLOSED', actorName: official.name, reason: '学校撤并' }], permissions: { canChange: { allowed: false, code: 'UNIT_CLOSED' } } })

    const read = `query ($w: ID!, $d: ID!, $o: ID!, $e: ID!) {
      viewer { unit { name } department { id } }
      waiting: hourRecord(id: $w) { status unit { id } reviewUnit { id } } decided: hourRecord(id: $d) { status unit { id } } own: hourRecord(id: $o) { unit { name } } entered: hourRecord(id: $e) { status unit { name } source permissions { canEdit { allowed } } } }`
    const seen = await ask(server, person, read, { w: waiting.id, d: decided.id, o: own.id, e: entered.id })
    expect(seen).toEqual({
      viewer: { unit: { name: '其他单位（桂林市）' }, department: null },
      waiting: { status: 'PENDING', unit: { id: String(unit.id) }, reviewUnit: { id: String(authority.id) } },
      decided: { status: 'APPROVED', unit: { id: String(unit.id) } },
      own: { unit: { name: '其他单位（桂林市）' } },
      entered: { status: 'DRAFT', unit: { name: '其他单位（桂林市）' }, source: 'SELF', permissions: { canEdit: { allowed: true } } },
    })
    expect((await review(server, official, [{ id: waiting.id, version: waiting.version + 1 }], 'APPROVE')).succeeded).toBe(1)
    for (const who of [head, account]) expect((await attempt(server, who, '{ todos { unreadMessages } }')).errors![0]!.extensions!['code']).toBe('UNAUTHENTICATED')
    expect((await messagesOf(server, person)).filter(({ kind }) => kind === 'UNIT_CLOSED').map(({ text, detail }) => [text, detail])).toEqual([[expect.stringMatching(/^“.+”已撤销，您现在归入“其他单位（桂林市）”/), '学校撤并']])
    expect(await found(unit.name)).toEqual([])
    expect((await units.list(official, unit.name, true)).map(({ id }: { id: string }) => id)).toEqual([String(unit.id)])
    expect(await units.history(person, unit.id)).toMatchObject([{ action: 'CLOSED' }])
  })

  test('nobody comes into a closed unit, and nothing is sent to it', async () => {
    const unit = await build()
    await units.close(official, unit)
    const made = await ask(server, system, 'mutation ($input: AccountInput!) { createAccount(input: $input) { __typename ... on InvalidInput { fields { path code } } } }', {
      input: { kind: 'STAFF', login: `x${randomUUID().slice(0, 8)}`, name: '测试', role: 'AUTHORITY', unitId: String(unit.id) },
    })
    expect(made.createAccount.fields).toContainEqual({ path: 'input.unitId', code: 'UNKNOWN_CHOICE' })
    const person = await buildProfessional(server, { unit: await build() })
    const draft = await create(server, person)
    expect((await submit(server, person, [draft], { reviewUnitId: unit.id })).succeeded).toBe(0)
    expect(await units.close(official, { id: unit.id, version: 2 })).toMatchObject({ code: 'UNIT_CLOSED' })
  })
})

test('a list asks as much of the database for many as for one', async () => {
  const mark = `临桂列表${randomUUID().slice(0, 6)}`
  await build({ name: `${mark}甲`, creditCode: creditCode() })
  const few = await statementsOf(server, () => units.list(official, mark))
  for (const name of ['乙', '丙', '丁']) await build({ name: mark + name, creditCode: creditCode() })
  expect(await units.list(official, mark)).toHaveLength(4)
  expect(await statementsOf(server, () => units.list(official, mark))).toHaveLength(few.length)
})
