import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { pending, recordFields } from '../../test/hours.js'
import { writeRecord } from '../../test/records.js'
import { Role } from '../access/role.js'
import { insertRows } from '../database/write.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const document = `mutation ($selection: PeopleSelection!, $departmentId: ID) {
  assignDepartment(selection: $selection, departmentId: $departmentId) {
    succeeded failed
    items { id professional { id name version department { id } } error { __typename code ... on Conflict { version by } ... on InvalidInput { fields { path code } } } }
  }
}`

let unit: Unit
let first: Department
let second: Department
let general: Person
let people: (Person & { professionalId: number })[]
beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  unit = await buildUnit(server)
  first = await buildDepartment(server, unit)
  second = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  people = [await buildProfessional(server, { unit }), await buildProfessional(server, { unit, department: first }), await buildProfessional(server, { unit, department: second })]
})

const assign = async (selection: object, departmentId: number | null, by = general) => (await ask(server, by, document, { selection, departmentId })).assignDepartment
const refs = (version = 1) => ({ people: people.map(({ professionalId }) => ({ id: String(professionalId), version })) })
const historyOf = async (person: Person) =>
  (await ask(server, general, 'query ($id: ID!) { professional(id: $id) { version employments { startsOn endsOn department { id } } accountEvents { action departmentName byName } } }', { id: person.professionalId })).professional

test('many at once: whoever moves has a new employment from today on, whoever is there already is left as it is', async () => {
  expect(await assign(refs(), first.id)).toMatchObject({ succeeded: 3, failed: 0 })
  const [without, there, from] = await Promise.all(people.map(historyOf))
  expect(without).toEqual({
    version: 2,
    employments: [
      { startsOn: '2026-05-11', endsOn: null, department: { id: String(first.id) } },
      { startsOn: '2020-01-01', endsOn: '2026-05-10', department: null },
    ],
    accountEvents: [{ action: 'DEPARTMENT_CHANGED', departmentName: first.name, byName: general.name }],
  })
  expect(there).toMatchObject({ version: 1, accountEvents: [] })
  expect(from.employments).toHaveLength(2)
})

test('again on the same day changes the day’s employment; to no department is the general administrator’s', async () => {
  await assign(refs(), first.id)
  await assign({ people: [{ id: String(people[0]!.professionalId), version: 2 }] }, null)
  expect((await historyOf(people[0]!)).employments).toEqual([
    { startsOn: '2026-05-11', endsOn: null, department: null },
    { startsOn: '2020-01-01', endsOn: '2026-05-10', department: null },
  ])
})

test('what was submitted stays where it was, a draft follows', async () => {
  const person = people[1]!
  const submitted = await pending(server, person)
  const draft = await writeRecord(server, person)
  await assign(refs(), second.id)
  const { hourRecords } = await ask(server, general, `query ($id: ID!) { hourRecords(filter: { professionalId: $id }) { nodes { ${recordFields} } } }`, { id: person.professionalId })
  const departmentOf = Object.fromEntries(hourRecords.nodes.map((record: { id: string; department: { id: string } }) => [record.id, record.department.id]))
  expect(departmentOf).toEqual({ [submitted.id]: String(first.id), [draft.id]: String(second.id) })
})

describe('outcomes', () => {
  test('failures first, with what is wrong with each', async () => {
    const elsewhere = await buildProfessional(server, { unit: await buildUnit(server) })
    const [stale, ...fine] = refs().people
    const answer = await assign({ people: [...fine, { ...stale, version: 7 }, { id: String(elsewhere.professionalId), version: 1 }, { id: 'x', version: 1 }] }, first.id)
    expect(answer).toMatchObject({ succeeded: 2, failed: 3 })
    expect(answer.items.slice(0, 3).map(({ id, error }: { id: string; error: { __typename: string } }) => [id, error.__typename])).toEqual([
      [stale!.id, 'Conflict'],
      [String(elsewhere.professionalId), 'NotFound'],
      ['x', 'NotFound'],
    ])
    expect(answer.items[0].professional).toMatchObject({ id: stale!.id })
    expect(answer.items[1].professional).toBeNull()
  })

  test('a department of another unit is nobody’s: nothing is done', async () => {
    const foreign = await buildDepartment(server, await buildUnit(server))
    const answer = await assign(refs(), foreign.id)
    expect(answer).toMatchObject({ succeeded: 0, failed: 3 })
    expect(answer.items[0].error).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'departmentId', code: 'DEPARTMENT_NOT_IN_UNIT' }] })
    expect(await historyOf(people[0]!)).toMatchObject({ version: 1, accountEvents: [] })
  })

  test('an answer that was lost and asked for again is a success, and nothing happens twice', async () => {
    await assign(refs(), first.id)
    expect(await assign(refs(), first.id)).toMatchObject({ succeeded: 3, failed: 0 })
    expect((await historyOf(people[0]!)).accountEvents).toHaveLength(1)
  })

  test('two administrators at the same moment: each person goes to one of both, the other is told who was first', async () => {
    const other = await buildAdministrator(server, { unit })
    const one = { people: [{ id: String(people[0]!.professionalId), version: 1 }] }
    const answers = await Promise.all([assign(one, first.id), assign(one, second.id, other)])
    expect(answers.map(({ succeeded }) => succeeded).sort()).toEqual([0, 1])
    expect(answers.find(({ failed }) => failed === 1).items[0].error).toMatchObject({ __typename: 'Conflict', version: 2, by: expect.any(String) })
    expect((await historyOf(people[0]!)).accountEvents).toHaveLength(1)
  })
})

describe('all that match', () => {
  const asOf = () => server.app.clock.now().toISOString()

  test('the filter’s people, within the unit', async () => {
    expect(await assign({ filter: { withoutDepartment: true }, asOf: asOf() }, second.id)).toMatchObject({ succeeded: 1, failed: 0, items: [{ id: String(people[0]!.professionalId) }] })
  })

  test('but not who has changed since the list was asked for', async () => {
    const seen = asOf()
    server.app.clock.advance(1000)
    await assign({ people: [refs().people[0]] }, first.id)
    expect(await assign({ filter: {}, asOf: seen }, second.id)).toMatchObject({ succeeded: 2, failed: 0 })
    expect((await historyOf(people[0]!)).employments[0].department).toEqual({ id: String(first.id) })
  })

  test.each([{ filter: {} }, { people: [], filter: {}, asOf: '2026-05-11T02:00:00.000Z' }, {}])('%j is no selection', async selection => {
    expect((await attempt(server, general, document, { selection, departmentId: first.id })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  })

  test('2 500 people are one transaction of few statements', async () => {
    const large = await buildUnit(server)
    const to = await buildDepartment(server, large)
    const administrator = await buildAdministrator(server, { unit: large })
    const tag = `big${Date.now()}`
    const em = server.app.database.fork()
    const numbers = Array.from({ length: 2500 }, (_, i) => i)
    await insertRows(em, 'account', ['login_kind', 'login_hash', 'login_cipher', 'login_tail', 'name', 'created_at'], numbers.map(i => ['ID_NUMBER', `${tag}-${i}`, 'x', '0000', `人员${i}`, 0]))
    const accounts = await server.app.database.reader.rows('select id, name from account where login_hash like ? order by id', [`${tag}-%`])
    await insertRows(em, 'professional', ['account_id', 'name', 'id_number_hash', 'id_number_tail', 'sex', 'birth_date', 'unit_id'], accounts.map(([id, name]) => [Number(id), String(name), `${tag}${String(id)}`, '0000', 'MALE', '1990-01-01', large.id]))
    expect(await assign({ filter: { withoutDepartment: true }, asOf: asOf() }, to.id, administrator)).toMatchObject({ succeeded: 2500, failed: 0 })
    const [[moved] = []] = await server.app.database.reader.rows('select count(*) from employment where department_id = ? and ends_on is null', [to.id])
    expect(Number(moved)).toBe(2500)
  })
})

test('only the general administrator assigns', async () => {
  for (const who of [await buildAdministrator(server, { unit, department: first }), await buildStaff(server, Role.UNIT, unit), people[0]!]) {
    expect((await attempt(server, who, document, { selection: refs(), departmentId: first.id })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  }
})
