import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt, send, signedIn } from '../../test/ask.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { pending, review, undo, type Ref } from '../../test/hours.js'
import { signInAs, someAddress } from '../../test/sign-in.js'
import { statementsOf } from '../../test/statements.js'
import { buildSide, everybodyOf, type Side } from '../../test/two-units.js'
import { Role } from '../access/role.js'

const server = testServer()
const password = 'Liujiang#Bridge-7'
const document = `query ($filter: AuditFilter, $first: Int, $after: String) { auditRows(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id at noun action actorName actorRole actorUnit { id name } aboutName unit { id } department { id } address details { name values } }
} }`
const read = async (who: Person, filter: object | null = null, more: object = {}) => (await ask(server, who, document, { filter, first: 100, ...more })).auditRows
// oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it looks at
const did = ({ nodes }: { nodes: any[] }) => nodes.map(({ noun, action }) => `${noun} ${action}`)

let a: Side
let b: Side
let neighbour: Side
let auditor: Person

const reveal = (who: Person, professionalId: number) => ask(server, who, `mutation { revealIdNumber(professionalId: ${professionalId}, reason: "核对身份") { __typename } }`)

beforeAll(async () => {
  a = await buildSide(server)
  b = await buildSide(server)
  neighbour = await buildSide(server, a.unit)
  auditor = await buildStaff(server, Role.AUDITOR)
  for (const side of [a, b, neighbour]) await reveal(side.general, side.person.professionalId)
})

describe('a trail', () => {
  test('is a unit’s, a department’s, or a supervising authority’s: nothing of another’s is in it', async () => {
    for (const [name, who] of everybodyOf(a).filter(([name]) => name !== 'the person')) {
      const { nodes } = await read(who)
      const abouts = nodes.map(({ aboutName }: { aboutName: string | null }) => aboutName)
      expect([name, abouts.includes(a.person.name), abouts.includes(b.person.name)]).toEqual([name, true, false])
      expect(nodes.every(({ unit }: { unit: { id: string } }) => unit.id === String(a.unit.id))).toBe(true)
      expect((await read(who, { about: b.person.name })).totalCount).toBe(0)
      expect((await read(who, { actor: b.general.name })).totalCount).toBe(0)
    }
    expect((await read(a.departmental, { about: neighbour.person.name })).totalCount).toBe(0)
    expect((await read(a.general, { about: neighbour.person.name })).totalCount).toBeGreaterThan(0)
  })

  test('is a person’s: who looked at the whole number, own sign-ins, and what others did to the account; hours are on each record', async () => {
    const person = await buildProfessional(server, { unit: a.unit }, { password })
    await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password })
    await reveal(a.general, person.professionalId)
    await pending(server, person)
    const page = await read(person)
    expect(did(page)).toEqual(['LOOK SEEN', 'SESSION SIGNED_IN'])
    expect(page.nodes[0]).toMatchObject({ actorName: a.general.name, actorRole: 'GENERAL_ADMIN', actorUnit: { name: a.unit.name }, details: [{ name: 'reason', values: ['核对身份'] }] })
  })

  test('shows the address to the person and the auditor alone, and a professional’s sign-ins to no unit', async () => {
    const address = someAddress()
    const person = await buildProfessional(server, { unit: a.unit, department: a.department }, { password })
    const head = await buildAdministrator(server, { unit: a.unit }, { password })
    await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password }, { address })
    await signInAs(server, { kind: 'UNIT_ADMIN', login: head.login, password }, { address })
    expect((await read(person)).nodes[0].address).toBe(address)
    expect((await read(auditor, { about: person.name })).nodes[0].address).toBe(address)
    expect((await read(a.general, { about: person.name })).totalCount).toBe(0)
    expect((await read(a.general, { about: head.name })).nodes).toMatchObject([{ noun: 'SESSION', action: 'SIGNED_IN', address: null }])
    expect((await read(head, { about: head.name })).nodes[0].address).toBe(address)
  })

  test('is all of it for the auditor, and none of it for the system administrator, support, analysts and visitors', async () => {
    const all = await read(auditor, { noun: 'LOOK' })
    for (const side of [a, b]) expect(all.nodes.map(({ aboutName }: { aboutName: string }) => aboutName)).toContain(side.person.name)
    for (const role of [Role.SYSTEM_ADMIN, Role.SUPPORT, Role.ANALYST]) {
      await expect(read(await buildStaff(server, role))).rejects.toThrow('FORBIDDEN')
    }
    expect((await attempt(server, null, document)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
  })

  test('stays with the unit where things happened when a person goes elsewhere', async () => {
    const person = await buildProfessional(server, { unit: a.unit })
    await reveal(a.general, person.professionalId)
    await server.app.database.fork().getConnection().execute('update professional set unit_id = ? where id = ?', [b.unit.id, person.professionalId])
    expect((await read(a.general, { about: person.name })).totalCount).toBe(1)
    expect((await read(b.general, { about: person.name })).totalCount).toBe(0)
  })

  test('is narrowed by day, kind and name, and goes on by pages', async () => {
    expect((await read(a.general, { from: '2026-05-12' })).totalCount).toBe(0)
    expect((await read(a.general, { to: '2026-05-10' })).totalCount).toBe(0)
    expect(new Set(did(await read(a.general, { noun: 'LOOK', from: '2026-05-11', to: '2026-05-11' })))).toEqual(new Set(['LOOK SEEN']))
    const whole = await read(a.general)
    const keys: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await read(a.general, null, { first: 2, after })
      keys.push(...page.nodes.map(({ id }: { id: string }) => id))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(keys).toEqual(whole.nodes.map(({ id }: { id: string }) => id))
    for (const filter of [{ from: '2026-02-30' }, { actor: '长'.repeat(101) }]) await expect(read(a.general, filter)).rejects.toThrow('BAD_USER_INPUT')
    // In a unit's trail a part of a name is found, in the whole province's a whole one.
    const part = a.person.name.slice(0, -1)
    expect((await read(a.general, { about: part })).totalCount).toBeGreaterThan(0)
    for (const who of [auditor, a.authority]) {
      expect((await read(who, { about: part })).totalCount).toBe(0)
      expect((await read(who, { about: a.person.name })).totalCount).toBeGreaterThan(0)
      expect((await read(who, { actor: a.general.name })).totalCount).toBeGreaterThan(0)
    }
  })

  test('takes one statement beside the session’s', async () => {
    const cookie = await signedIn(server, a.general)
    expect(await statementsOf(server, () => send(server, cookie, document, { first: 100 }))).toHaveLength(2)
  })
})

describe('a batch', () => {
  test('is one row for each department, whatever the number of records', async () => {
    const other = await buildDepartment(server, a.unit)
    const people = [await buildProfessional(server, { unit: a.unit, department: a.department }), await buildProfessional(server, { unit: a.unit, department: other })]
    const records: Ref[] = []
    for (const person of people) for (const title of ['一', '二']) records.push(await pending(server, person, { title }))
    const before = await trailEnd(server)
    const { items } = await review(server, a.general, records, 'REJECT', { opinion: '缺少证书' })
    const rows = await trailSince(server, before)
    expect(rows).toMatchObject(
      [a.department, other].map(({ id }, i) => ({
        did: 'HOUR REJECTED',
        actorId: a.general.accountId,
        unitId: a.unit.id,
        departmentId: id,
        accountId: null,
        details: { count: 2, opinion: '缺少证书', records: records.slice(i * 2, i * 2 + 2).map(record => Number(record.id)) },
      })),
    )
    await undo(server, a.general, items.map(({ record }) => record))
    expect((await trailSince(server, rows.at(-1)!.id)).map(row => row.did)).toEqual(['HOUR RETRACTED', 'HOUR RETRACTED'])
    expect(did(await read(a.departmental, { noun: 'HOUR', actor: a.general.name })).slice(0, 2)).toEqual(['HOUR RETRACTED', 'HOUR REJECTED'])
  })
})

describe('refusals', () => {
  test('by a guard, a policy, a scope and within a batch are in the trail of who was refused', async () => {
    const before = await trailEnd(server)
    await attempt(server, a.departmental, '{ unitDepartments { totalCount } }')
    await reveal(a.departmental, b.person.professionalId)
    await ask(server, a.departmental, `mutation { revealIdNumber(professionalId: ${a.person.professionalId}) { __typename } }`)
    await review(server, a.departmental, [b.waiting], 'APPROVE')
    expect(await trailSince(server, before)).toMatchObject(
      [
        { operation: 'Query.unitDepartments', code: 'FORBIDDEN' },
        { operation: 'Mutation.revealIdNumber', code: 'NOT_FOUND', professionalId: String(b.person.professionalId) },
        { operation: 'Mutation.revealIdNumber', code: 'LOOK_REASON_REQUIRED' },
        { operation: 'Mutation.reviewHourRecords', code: 'NOT_FOUND' },
      ].map(details => ({ did: 'REFUSAL REFUSED', actorId: a.departmental.accountId, unitId: a.unit.id, departmentId: a.department.id, details })),
    )
    expect((await read(b.general, { noun: 'REFUSAL' })).totalCount).toBe(0)
  })

  test('are not of visitors, and fill no disk', async () => {
    const before = await trailEnd(server)
    await attempt(server, null, '{ unitDepartments { totalCount } }')
    expect(await trailSince(server, before)).toEqual([])
    const person = await buildProfessional(server, { unit: a.unit })
    const cookie = await signedIn(server, person)
    for (let i = 0; i < 65; i++) await send(server, cookie, '{ unitDepartments { totalCount } }')
    const rows = await trailSince(server, before)
    expect(rows).toHaveLength(60)
    expect(rows.at(-1)!.details).toMatchObject({ more: true })
    server.app.clock.advance(15 * 60_000)
    await send(server, await signedIn(server, person), '{ unitDepartments { totalCount } }')
    expect(await trailSince(server, rows.at(-1)!.id)).toHaveLength(1)
  })

  test('at the sign-in are in the trail until the account is held off, and then no more', async () => {
    const person = await buildProfessional(server, { unit: a.unit }, { password })
    const before = await trailEnd(server)
    const address = someAddress()
    for (let i = 0; i < 7; i++) await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: 'wrong' }, { address })
    await signInAs(server, { kind: 'STAFF', login: 'nobody-at-all', password }, { address })
    const rows = await trailSince(server, before)
    expect(rows.map(row => [row.did, row.accountId, row.actorId])).toEqual([
      ...Array.from({ length: 4 }, () => ['SESSION FAILED', person.accountId, null]),
      ['SESSION HELD_OFF', person.accountId, null],
      ['SESSION FAILED', null, null],
    ])
    expect(did(await read(person)).slice(0, 2)).toEqual(['SESSION HELD_OFF', 'SESSION FAILED'])
  })
})

describe('an export', () => {
  test('is in the trail with its filter before it begins, and with its rows at its end', async () => {
    const before = await trailEnd(server)
    const filter = encodeURIComponent(JSON.stringify({ status: ['APPROVED'] }))
    for (const format of ['csv', 'xlsx']) await get(server, a.general, `/exports/hour-records.${format}?filter=${filter}`)
    const [started, ended, ...sheet] = await trailSince(server, before)
    expect(started).toMatchObject({ did: 'EXPORT STARTED', actorId: a.general.accountId, unitId: a.unit.id, details: { list: 'hour-records', format: 'csv', filter: { status: ['APPROVED'] } } })
    expect(ended).toMatchObject({ did: 'EXPORT ENDED', details: { rows: 2, complete: true } })
    expect(sheet.map(row => [row.did, row.details!['rows']])).toEqual([['EXPORT STARTED', undefined], ['EXPORT ENDED', 2]])
  })

  test('that a role may not have is a refusal, and does not begin behind its answer', async () => {
    const before = await trailEnd(server)
    const analyst = await buildStaff(server, Role.ANALYST)
    const refusal = { did: 'REFUSAL REFUSED', details: { operation: 'exports/annual-hours', code: 'FORBIDDEN' } }
    // What went on after the first answer would be there by the last.
    for (let i = 0; i < 5; i++) expect((await get(server, analyst, '/exports/annual-hours.csv?year=2026')).statusCode).toBe(403)
    expect(await trailSince(server, before)).toMatchObject([refusal, refusal, refusal, refusal, refusal])
  })
})
