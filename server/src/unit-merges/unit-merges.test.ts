import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { creditCode } from '../../test/credit-code.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { create, pending, review } from '../../test/hours.js'
import { managedUnits } from '../../test/managed-units.js'
import { messagesOf } from '../../test/messages.js'
import { departments } from '../../test/unit-setup.js'
import { Role } from '../access/role.js'
import { Unit, UnitKind } from '../units/unit.entity.js'

const server = testServer()
const units = managedUnits(server)
const dayMs = 24 * 60 * 60 * 1000
let authority: Unit
let official: Person
let elsewhere: Person
beforeAll(async () => {
  authority = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450325', industryCode: 'S' })
  official = await buildStaff(server, Role.AUTHORITY, authority)
  elsewhere = await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450326', industryCode: 'S' }))
})
const build = async (overrides: Partial<Unit> = {}) => {
  const unit = await buildUnit(server, { regionCode: '450325', name: `兴安${randomUUID().slice(0, 8)}医院`, ...overrides })
  await supervise(server, authority, unit)
  return unit
}

/** A unit with all that hangs on one. */
async function furnished() {
  const unit = await build()
  const department = await buildDepartment(server, unit, '内科')
  const person = await buildProfessional(server, { unit, department })
  const head = await buildAdministrator(server, { unit })
  const departmental = await buildAdministrator(server, { unit, department })
  const account = await buildStaff(server, Role.UNIT, unit)
  const approved = (await review(server, head, [await pending(server, person)], 'APPROVE')).items[0].record
  const waiting = await pending(server, person)
  const entered = await create(server, head, {}, { professionalId: person.professionalId })
  await ask(server, head, 'mutation ($text: String!, $key: String!) { addOpinionTemplate(decision: REJECT, text: $text, idempotencyKey: $key) { __typename } }', { text: '材料不全', key: randomUUID() })
  return { unit, department, person, head, departmental, account, approved, waiting, entered }
}
const pair = async () => ({ dup: await furnished(), kept: await furnished() })
type Pair = Awaited<ReturnType<typeof pair>>
const now = async (unit: Pick<Unit, 'id'>) => {
  const [row] = await server.app.database.reader.rows('select version from unit where id = ?', [unit.id])
  return { id: unit.id, version: Number(row![0]) }
}
const merge = async ({ dup, kept }: Pair) => units.merge(official, await now(dup.unit), await now(kept.unit))

const counts = (preview: { counts: { referrer: string; status: string | null; unitBefore: number; intoBefore: number; unitAfter: number; intoAfter: number }[] }) =>
  Object.fromEntries(preview.counts.map(({ referrer, status, unitBefore, intoBefore, unitAfter, intoAfter }) => [[referrer, status].filter(Boolean).join(' '), [unitBefore, intoBefore, unitAfter, intoAfter]]))

describe('a merge', () => {
  test('does what the preview said, to every table; nothing is lost', async () => {
    const both = await pair()
    const { dup, kept } = both
    const before = await units.preview(official, dup.unit.id, kept.unit.id)
    expect(before.canMerge).toEqual({ allowed: true, code: null })
    expect(before.administrators.sort()).toEqual([dup.head.name, dup.departmental.name].sort())
    expect(counts(before)).toEqual({
      'assignment.unit_id': [3, 3, 1, 5],
      'department.unit_id': [1, 1, 0, 2],
      'employment.unit_id': [1, 1, 0, 2],
      'hour_record.entered_by_unit_id DRAFT': [1, 1, 0, 2],
      'hour_record.review_unit_id APPROVED': [1, 1, 0, 2],
      'hour_record.review_unit_id PENDING': [1, 1, 0, 2],
      'hour_record.unit_id APPROVED': [1, 1, 0, 2],
      'hour_record.unit_id DRAFT': [1, 1, 0, 2],
      'hour_record.unit_id PENDING': [1, 1, 0, 2],
      'message.unit_id': [2, 2, 0, 4],
      'opinion_template.unit_id': [1, 1, 0, 2],
      'professional.unit_id': [1, 1, 0, 2],
      'supervision.unit_id': [1, 1, 1, 1],
    })
    expect(before.counts.every(({ label, referrer }: { label: string; referrer: string }) => label !== referrer)).toBe(true)

    expect(await merge(both)).toMatchObject({ __typename: 'UnitMerge', unit: { name: dup.unit.name }, into: { name: kept.unit.name }, actorName: official.name, undoneAt: null, permissions: { canUndo: { allowed: true } } })
    const after = counts(await units.preview(official, dup.unit.id, kept.unit.id))
    for (const [what, [, , unitAfter, intoAfter]] of Object.entries(counts(before))) expect([what, ...(after[what] ?? [0, 0])].slice(0, 3)).toEqual([what, unitAfter, intoAfter])
  })

  test('gives people, departments, administrators, queue and names to the unit that stays; the duplicate’s own account ends', async () => {
    const both = await pair()
    const { dup, kept } = both
    await merge(both)
    expect(await ask(server, dup.person, '{ viewer { unit { name } department { name } } }')).toEqual({ viewer: { unit: { name: kept.unit.name }, department: { name: `内科（原${dup.unit.name}）` } } })
    const held = (await departments(server).list(kept.head)).nodes.map(({ name, people }: { name: string; people: number }) => `${name} ${people}`)
    expect(new Set(held)).toEqual(new Set(['内科 1', `内科（原${dup.unit.name}） 1`]))
    expect((await review(server, kept.head, [{ id: dup.waiting.id, version: dup.waiting.version + 2 }], 'APPROVE')).succeeded).toBe(1)
    expect((await ask(server, dup.head, '{ viewer { role unit { name } } }')).viewer).toEqual({ role: 'GENERAL_ADMIN', unit: { name: kept.unit.name } })
    expect((await ask(server, dup.account, '{ viewer { role } }')).viewer).toBeNull()
    const found = await ask(server, kept.person, 'query ($text: String!) { searchUnits(text: $text) { name } }', { text: dup.unit.name })
    expect(found.searchUnits).toEqual([{ name: kept.unit.name }])
    expect(await units.history(kept.person, kept.unit.id)).toMatchObject([{ action: 'ABSORBED', otherName: dup.unit.name, reason: '重复登记' }])
    for (const who of [dup.person, kept.head, dup.head]) expect((await messagesOf(server, who)).filter(({ kind }) => kind === 'UNIT_MERGED')).toHaveLength(1)
    expect((await messagesOf(server, kept.person)).filter(({ kind }) => kind === 'UNIT_MERGED')).toEqual([])
  })

  test('needs two open units of one kind in scope, the versions seen, and a reason', async () => {
    const [one, two] = [await build(), await build()]
    const foreign = await buildUnit(server, { regionCode: '450326' })
    expect((await units.merge(elsewhere, one, two)).__typename).toBe('NotFound')
    expect(await units.preview(elsewhere, one.id, two.id)).toBeNull()
    expect(await units.preview(official, one.id, foreign.id)).toBeNull()
    expect(await units.merge(official, one, foreign)).toMatchObject({ fields: [{ path: 'intoId', code: 'MERGE_INTO_OPEN_UNIT' }] })
    expect(await units.merge(official, one, one)).toMatchObject({ fields: [{ path: 'intoId', code: 'MERGE_INTO_OPEN_UNIT' }] })
    expect((await units.merge(official, one, two, ' ')).fields).toMatchObject([{ path: 'reason', code: 'REQUIRED' }])
    const authorityBelow = await build({ kind: UnitKind.AUTHORITY, industryCode: 'Q' })
    expect(await units.merge(official, one, authorityBelow)).toMatchObject({ code: 'MERGE_INTO_OPEN_UNIT' })
    expect(await units.merge(await buildStaff(server, Role.SYSTEM_ADMIN), one, authorityBelow)).toMatchObject({ code: 'MERGE_SAME_KIND' })
    await units.rename(official, two, '兴安新名医院')
    expect(await units.merge(official, one, two)).toMatchObject({ __typename: 'Conflict', version: 2, by: official.name })
  })

  test('of two at once one stands', async () => {
    const [one, two] = [await build(), await build()]
    const outcomes = await Promise.all([units.merge(official, one, two), units.merge(official, two, one)])
    expect(outcomes.map(({ __typename }) => __typename === 'UnitMerge').sort()).toEqual([false, true])
  })

  test('leaves nobody with one role twice', async () => {
    const [one, two] = [await build(), await build()]
    const head = await buildAdministrator(server, { unit: one })
    const there = await alsoAs(server, head, Role.GENERAL_ADMIN, { unit: two })
    await units.merge(official, one, two)
    expect((await ask(server, there, '{ viewer { assignments { role unit { name } } } }')).viewer.assignments).toEqual([{ role: 'GENERAL_ADMIN', unit: { name: two.name } }])
  })
})

describe('undoing a merge', () => {
  test('within 30 days gives everything back, as the preview shows it was', async () => {
    const both = await pair()
    const { dup, kept } = both
    const before = await units.preview(official, dup.unit.id, kept.unit.id)
    const done = await merge(both)
    expect((await units.undo(elsewhere, done)).__typename).toBe('NotFound')
    expect(await units.undo(official, done)).toMatchObject({ __typename: 'UnitMergeUndone', unit: { name: dup.unit.name, people: 1, closedAt: null, mergedInto: null }, stayed: [] })
    expect(await units.preview(official, dup.unit.id, kept.unit.id)).toEqual(before)
    expect((await ask(server, dup.person, '{ viewer { unit { name } department { name } } }')).viewer).toEqual({ unit: { name: dup.unit.name }, department: { name: '内科' } })
    expect((await ask(server, dup.account, '{ viewer { role unit { name } } }')).viewer).toEqual({ role: 'UNIT', unit: { name: dup.unit.name } })
    expect((await units.history(dup.account, dup.unit.id)).map(({ action }: { action: string }) => action)).toEqual(['MERGED', 'MERGE_UNDONE'])
    expect(await units.undo(official, { id: done.id, version: done.version + 1 })).toMatchObject({ code: 'MERGE_UNDONE' })
    expect((await units.merges(official)).find(({ id }: { id: string }) => id === done.id).permissions.canUndo).toEqual({ allowed: false, code: 'MERGE_UNDONE' })
  })

  test('leaves what has been moved or added since, and names it', async () => {
    const both = await pair()
    const { dup, kept } = both
    const other = await buildProfessional(server, { unit: dup.unit, department: dup.department })
    const done = await merge(both)
    const assigned = await ask(server, kept.head, 'mutation ($selection: PeopleSelection!, $d: ID!) { assignDepartment(selection: $selection, departmentId: $d) { succeeded } }', {
      selection: { people: [{ id: String(other.professionalId), version: 2 }] },
      d: String(kept.department.id),
    })
    expect(assigned.assignDepartment.succeeded).toBe(1)
    const newcomer = await buildProfessional(server, { unit: kept.unit, department: dup.department })
    const undone = await units.undo(official, done)
    expect(undone.stayed).toEqual([{ label: '现有人员', count: 1, examples: [other.name] }])
    const whereabouts = async (who: Person) => (await ask(server, who, '{ viewer { unit { name } department { name } } }')).viewer
    expect(await whereabouts(dup.person)).toEqual({ unit: { name: dup.unit.name }, department: { name: '内科' } })
    expect(await whereabouts(other)).toEqual({ unit: { name: kept.unit.name }, department: { name: '内科' } })
    expect(await whereabouts(newcomer)).toEqual({ unit: { name: kept.unit.name }, department: null })
  })

  test('goes from the latest back, and not after 30 days', async () => {
    const [a, b, c] = [await build(), await build(), await build()]
    const first = await units.merge(official, a, b)
    const second = await units.merge(official, await now(b), c)
    expect(await units.undo(official, first)).toMatchObject({ code: 'MERGE_UNDO_LATER_FIRST' })
    expect((await units.undo(official, second)).__typename).toBe('UnitMergeUndone')
    expect((await units.list(official, a.name, true)).find(({ id }: { id: string }) => id === String(a.id)).mergedInto.name).toBe(b.name)
    server.app.clock.advance(30 * dayMs + 1)
    const late = await units.undo(official, first)
    server.app.clock.advance(-30 * dayMs - 1)
    expect(late).toMatchObject({ code: 'MERGE_UNDO_OVER' })
    expect((await units.undo(official, first)).__typename).toBe('UnitMergeUndone')
  })
})

describe('likely duplicates', () => {
  test('are of one organisation, or of one name in a city, and in scope', async () => {
    const name = `兴安${randomUUID().slice(0, 8)}`
    const organisation = creditCode().slice(8, 17)
    const [a, b] = [await build({ name: `${name}（城区）有限责任公司`, creditCode: creditCode(organisation, '91450325') }), await build({ name: `${name}(城区) 有限公司`, creditCode: creditCode(organisation, '12450325') })]
    const c = await build({ name: `${name}分部`, creditCode: creditCode(organisation, '11450325') })
    const mine = ({ nodes }: { nodes: { first: { name: string } }[] }) => nodes.filter(node => node.first.name.startsWith(name))
    const all = mine(await units.duplicates(official))
    expect(all).toEqual([
      { signs: ['ORGANISATION', 'NAME'], first: { id: String(a.id), name: a.name, people: 0 }, second: { id: String(b.id), name: b.name, people: 0 } },
      { signs: ['ORGANISATION'], first: { id: String(a.id), name: a.name, people: 0 }, second: { id: String(c.id), name: c.name, people: 0 } },
      { signs: ['ORGANISATION'], first: { id: String(b.id), name: b.name, people: 0 }, second: { id: String(c.id), name: c.name, people: 0 } },
    ])
    const page = await units.duplicates(official, 1)
    expect(page.totalCount).toBe((await units.duplicates(official)).nodes.length)
    expect((await units.duplicates(official, 1, page.pageInfo.endCursor)).nodes).not.toEqual(page.nodes)
    expect(mine(await units.duplicates(elsewhere))).toEqual([])
    await units.merge(official, b, a)
    expect(mine(await units.duplicates(official))).toHaveLength(1)
  })
})

test('a merge asks as much of the database for many rows as for one', async () => {
  const statements = async (people: number) => {
    const [one, two] = [await build(), await build()]
    for (let n = 0; n < people; n++) await pending(server, await buildProfessional(server, { unit: one }))
    const { orm } = server.app.database
    const connection = orm.em.getConnection()
    const execute = connection.execute
    let count = 0
    connection.execute = function (this: typeof connection, ...args: Parameters<typeof execute>) {
      count++
      return execute.apply(this, args)
    } as typeof execute
    try {
      const done = await units.merge(official, one, two)
      await units.undo(official, done)
    } finally {
      connection.execute = execute
    }
    return count
  }
  const one = await statements(1)
  expect(one).toBeGreaterThan(20)
  expect(await statements(6)).toBe(one)
})
