import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, send, signedIn } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { create, pending, review, submit } from '../../test/hours.js'
import { departments as setup } from '../../test/unit-setup.js'
import { Role } from '../access/role.js'
import type { Department } from './department.entity.js'
import type { Unit } from './unit.entity.js'

const server = testServer()
const departments = setup(server)
let unit: Unit
let account: Person
let general: Person
let a: Department
let b: Department
beforeEach(async () => {
  unit = await buildUnit(server)
  account = await buildStaff(server, Role.UNIT, unit)
  general = await buildAdministrator(server, { unit }, { name: '总管' })
  a = await buildDepartment(server, unit, '内科')
  b = await buildDepartment(server, unit, '外科')
})

const rows = (sql: string, ...params: (string | number)[]) => server.app.database.reader.rows(sql, params)
const seen = ({ id, version }: Department) => ({ id, version })
const offered = async (who: Person) => (await ask(server, who, '{ viewer { unit { departments { name } } } }')).viewer.unit.departments.map(({ name }: { name: string }) => name)
const queue = async (who: Person) =>
  (await ask(server, who, 'query ($unit: ID!) { hourRecords(filter: { reviewUnitId: $unit, status: [PENDING] }, orderBy: SUBMITTED) { nodes { id version department { id } timeline { action actorName toName } } } }', { unit: String(unit.id) }))
    .hourRecords.nodes

describe('setting departments up', () => {
  it('shows people, administrators and what happened', async () => {
    await buildProfessional(server, { unit, department: a })
    const head = await buildAdministrator(server, { unit, department: a }, { name: '内科管理员' })
    const made = await departments.create(account, ' 护理部 ')
    expect(made).toMatchObject({ __typename: 'UnitDepartment', name: '护理部', people: 0, history: [{ action: 'CREATED', actorName: account.name, otherName: null }] })
    expect((await departments.list(general)).nodes).toMatchObject([
      { name: '内科', people: 1, administrators: [{ id: String(head.assignmentId), name: '内科管理员' }], permissions: { canChange: { allowed: true, code: null } } },
      { name: '外科', people: 0, administrators: [] },
      { name: '护理部' },
    ])
  })

  it('makes one department of a request sent twice, also at the same moment', async () => {
    const [first, second] = await Promise.all([departments.create(account, '药剂科', 'same-key'), departments.create(account, '药剂科', 'same-key')])
    expect(first.id).toBe(second.id)
    expect((await departments.create(account, '药剂科', 'same-key')).id).toBe(first.id)
  })

  it('keeps names apart among the open ones, and names every fault', async () => {
    const nameTaken = [{ path: 'name', code: 'DEPARTMENT_NAME_TAKEN', message: '本单位已有同名部门，请换一个名称。' }]
    expect((await departments.create(account, '内科')).fields).toEqual(nameTaken)
    expect((await departments.rename(account, seen(b), ' 内科')).fields).toEqual(nameTaken)
    expect((await departments.create(account, '  ')).fields).toMatchObject([{ path: 'name', code: 'REQUIRED' }])
    expect((await departments.create(account, 'x'.repeat(101))).fields).toMatchObject([{ path: 'name', code: 'TOO_LONG' }])
    const [one, two] = await Promise.all([departments.create(account, '儿科'), departments.create(general, '儿科')])
    expect([one.__typename, two.__typename].sort()).toEqual(['InvalidInput', 'UnitDepartment'])
    await departments.close(account, seen(a))
    expect((await departments.create(account, '内科')).__typename).toBe('UnitDepartment')
  })

  it('renames with the former name in the history; the second of two at once is a Conflict', async () => {
    const renamed = await departments.rename(account, seen(a), '心内科')
    expect(renamed).toMatchObject({ name: '心内科', version: a.version + 1, history: [{ action: 'RENAMED', actorName: account.name, otherName: '内科' }] })
    expect(await departments.rename(general, seen(a), '肾内科')).toMatchObject({ __typename: 'Conflict', version: a.version + 1, by: account.name })
  })
})

describe('a merge', () => {
  it('moves people, queue and administrators from today on, and leaves decided records where they were earned', async () => {
    const person = await buildProfessional(server, { unit, department: a })
    const head = await buildAdministrator(server, { unit, department: a })
    const approved = (await review(server, head, [await pending(server, person)], 'APPROVE')).items[0].record
    const waiting = await pending(server, person)
    const draft = await create(server, person)
    expect(await departments.effects(general, a.id)).toEqual({ people: 1, waiting: 1, administrators: 1, entries: 0 })

    const merged = await departments.merge(general, seen(a), b.id)
    expect(merged).toMatchObject({ people: 0, mergedInto: { id: String(b.id), name: '外科' }, history: [{ action: 'MERGED', otherName: '外科' }], permissions: { canChange: { allowed: false, code: 'DEPARTMENT_CLOSED' } } })
    expect(merged.closedAt).not.toBeNull()
    expect((await departments.list(account)).nodes).toMatchObject([{ name: '外科', people: 1, administrators: [{ id: String(head.assignmentId) }], history: [{ action: 'ABSORBED', otherName: '内科' }] }])
    expect((await departments.list(account, true)).nodes).toMatchObject([{ name: '内科' }])
    expect(await offered(general)).toEqual(['外科'])

    expect(await rows('select department_id, version from professional where id = ?', person.professionalId)).toEqual([[b.id, 2]])
    expect(await rows('select department_id, starts_on, ends_on from employment where professional_id = ? order by id', person.professionalId)).toEqual([
      [a.id, '2020-01-01', '2026-05-10'],
      [b.id, '2026-05-11', null],
    ])
    // The head goes on in the merged department, with what waits there.
    const [record] = await queue(head)
    expect(record).toMatchObject({ id: waiting.id, version: waiting.version + 1, department: { id: String(b.id) } })
    expect(record.timeline.at(-1)).toEqual({ action: 'MOVED', actorName: '总管', toName: '外科' })
    expect((await review(server, head, [record], 'APPROVE')).succeeded).toBe(1)
    expect(await rows('select department_id from hour_record where id in (?, ?) order by id', Number(approved.id), Number(draft.id))).toEqual([[a.id], [b.id]])
  })

  it('ends a second assignment where the administrator heads both already', async () => {
    const head = await buildAdministrator(server, { unit, department: a })
    await server.app.database.orm.em.getConnection().execute('insert into assignment (account_id, role, unit_id, department_id, starts_on) values (?, ?, ?, ?, ?)', [head.accountId, 'DEPARTMENT_ADMIN', unit.id, b.id, '2020-01-01'])
    await departments.merge(account, seen(a), b.id)
    expect(await rows('select department_id, ended_at is null from assignment where account_id = ? order by id', head.accountId)).toEqual([
      [a.id, 0],
      [b.id, 1],
    ])
  })

  it('goes into another open department of the unit only', async () => {
    const closed = await buildDepartment(server, unit)
    await departments.close(account, seen(closed))
    const foreign = await buildDepartment(server, await buildUnit(server))
    for (const into of [a.id, closed.id, foreign.id, 0]) {
      expect((await departments.merge(account, seen(a), into)).fields).toEqual([{ path: 'intoId', code: 'MERGE_INTO_OPEN', message: '请选择本单位另一个在用的部门。' }])
    }
    expect(await departments.merge(account, seen(closed), a.id)).toMatchObject({ __typename: 'NotAllowed', code: 'DEPARTMENT_CLOSED' })
  })

  it('of two at once has one winner, and nobody is lost between them', async () => {
    const person = await buildProfessional(server, { unit, department: a })
    const outcomes = await Promise.all([departments.merge(account, seen(a), b.id), departments.merge(general, seen(b), a.id)])
    expect(outcomes.map(({ __typename }) => __typename)).toContain('UnitDepartment')
    expect(await rows('select d.closed_at is null from professional p join department d on d.id = p.department_id where p.id = ?', person.professionalId)).toEqual([[1]])
  })
})

describe('closing', () => {
  it('leaves people and queue to the general administrator, and ends its administrators’ sessions at once', async () => {
    const person = await buildProfessional(server, { unit, department: a })
    const head = await buildAdministrator(server, { unit, department: a })
    const waiting = await pending(server, person)
    const entered = await create(server, head, {}, { professionalId: person.professionalId })
    const cookie = await signedIn(server, head)
    expect((await send(server, cookie, '{ viewer { role } }')).data.viewer.role).toBe('DEPARTMENT_ADMIN')
    expect(await departments.effects(general, a.id)).toEqual({ people: 1, waiting: 1, administrators: 1, entries: 1 })

    expect(await departments.close(account, seen(a))).toMatchObject({ __typename: 'UnitDepartment', mergedInto: null, people: 0, administrators: [], history: [{ action: 'CLOSED', actorName: account.name }] })
    expect((await send(server, cookie, '{ viewer { role } }')).data.viewer).toBeNull()
    const [record] = await queue(general)
    expect(record).toMatchObject({ id: waiting.id, department: null })
    expect(record.timeline.at(-1)).toEqual({ action: 'MOVED', actorName: account.name, toName: null })
    expect((await review(server, general, [record], 'APPROVE')).succeeded).toBe(1)
    // What the head had begun for staff goes on with the general administrator.
    const [[version, timeline]] = (await rows('select version, (select count(*) from hour_event e where e.hour_record_id = r.id) from hour_record r where id = ?', Number(entered.id))) as [[number, number]]
    expect(timeline).toBe(2)
    expect((await submit(server, general, [{ id: entered.id, version }])).succeeded).toBe(1)
  })

  it('passes nothing on of who administers the whole unit too', async () => {
    const person = await buildProfessional(server, { unit, department: a })
    const head = await buildAdministrator(server, { unit, department: a })
    await create(server, head, {}, { professionalId: person.professionalId })
    await server.app.database.orm.em.getConnection().execute('insert into assignment (account_id, role, unit_id, starts_on) values (?, ?, ?, ?)', [head.accountId, 'GENERAL_ADMIN', unit.id, '2020-01-01'])
    expect(await departments.effects(account, a.id)).toMatchObject({ administrators: 1, entries: 0 })
  })

  it('puts nobody into it any more', async () => {
    const person = await buildProfessional(server, { unit })
    await departments.close(account, seen(a))
    const moved = await ask(
      server,
      person,
      'mutation ($department: ID!) { updateMyProfile(version: 1, input: { phone: "13800000000", departmentId: $department }) { __typename ... on InvalidInput { fields { path code } } } }',
      { department: String(a.id) },
    )
    expect(moved.updateMyProfile.fields).toEqual([{ path: 'input.departmentId', code: 'DEPARTMENT_NOT_IN_UNIT' }])
    const system = await buildStaff(server, Role.SYSTEM_ADMIN)
    const made = await ask(
      server,
      system,
      'mutation ($input: AccountInput!) { createAccount(input: $input) { __typename ... on InvalidInput { fields { path code } } } }',
      { input: { kind: 'UNIT_ADMIN', login: person.login, name: person.name, role: 'DEPARTMENT_ADMIN', unitId: String(unit.id), departmentId: String(a.id) } },
    )
    expect(made.createAccount.fields).toEqual([{ path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' }])
  })

  it('against somebody who moves into it at the same moment leaves nobody inside', async () => {
    const person = await buildProfessional(server, { unit })
    await Promise.all([
      ask(server, person, 'mutation ($department: ID!) { updateMyProfile(version: 1, input: { phone: "13800000000", departmentId: $department }) { __typename } }', { department: String(a.id) }),
      departments.close(account, seen(a)),
    ])
    expect(await rows('select department_id from professional where id = ?', person.professionalId)).toEqual([[null]])
  })

  it('moves everybody at once', async () => {
    for (let i = 0; i < 3; i++) await pending(server, await buildProfessional(server, { unit, department: a }))
    await departments.close(account, seen(a))
    expect(await rows('select count(*) from employment e join professional p on p.id = e.professional_id where p.unit_id = ? and e.ends_on is null and e.department_id is null', unit.id)).toEqual([[3]])
    expect(await queue(general)).toHaveLength(3)
  })
})

it('is for the unit’s account and its general administrators alone', async () => {
  const others = [await buildAdministrator(server, { unit, department: a }), await buildProfessional(server, { unit }), await buildStaff(server, Role.SYSTEM_ADMIN)]
  for (const who of others) {
    await expect(departments.list(who)).rejects.toThrow('FORBIDDEN')
    await expect(departments.close(who, seen(a))).rejects.toThrow('FORBIDDEN')
  }
})
