import { beforeAll, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import type { Department } from '../units/department.entity.js'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'

const server = testServer()
const list = `query ($filter: ProfessionalFilter, $first: Int, $after: String) {
  professionals(filter: $filter, first: $first, after: $after) { nodes { id name maskedIdNumber } totalCount totalIsCapped pageInfo { hasNextPage endCursor } }
}`
const byId = 'query ($id: ID!) { professional(id: $id) { id name unit { name } department { name } employments { startsOn endsOn unit { id } department { id } } annualHours(year: 2026) { year total } } }'

let first: Department
let second: Department
let own: (Person & { professionalId: number })[]
let foreign: Person & { professionalId: number }
let administrator: Person
let departmentAdministrator: Person
let authority: Person
let neighbour: Person

beforeAll(async () => {
  const unit = await buildUnit(server)
  const other = await buildUnit(server)
  first = await buildDepartment(server, unit)
  second = await buildDepartment(server, unit)
  own = [
    await buildProfessional(server, { unit, department: first }, { name: '韦一%丹' }),
    await buildProfessional(server, { unit, department: second }, { name: '韦二丹' }),
    await buildProfessional(server, { unit }, { name: '黄三' }),
  ]
  foreign = await buildProfessional(server, { unit: other }, { name: '韦一%丹' })
  administrator = await buildAdministrator(server, { unit })
  departmentAdministrator = await buildAdministrator(server, { unit, department: first })
  neighbour = await buildAdministrator(server, { unit: other })
  const bureau = await buildUnit(server)
  await supervise(server, bureau, unit)
  authority = await buildStaff(server, Role.AUTHORITY, bureau)
})

const listed = async (by: Person, filter: object | null = null, page: object = {}) => (await ask(server, by, list, { filter, ...page })).professionals
const ids = (people: readonly { professionalId: number }[]) => people.map(person => String(person.professionalId))
const shown = (page: { nodes: { id: string }[] }) => page.nodes.map(node => node.id)

test('a unit lists its people and no others, and counts as many', async () => {
  const page = await listed(administrator)
  expect(shown(page)).toEqual(ids(own))
  expect(page.totalCount).toBe(3)
})

test('a department’s administrator lists the department', async () => {
  expect(shown(await listed(departmentAdministrator))).toEqual(ids(own.slice(0, 1)))
})

test('asking as department administrator for another department gives nothing', async () => {
  expect(await listed(departmentAdministrator, { departmentId: second.id })).toMatchObject({ nodes: [], totalCount: 0 })
})

test('an authority lists the people of the units that it supervises', async () => {
  expect(shown(await listed(authority))).toEqual(ids(own))
})

test('a person lists oneself', async () => {
  expect(shown(await listed(own[1]!))).toEqual(ids(own.slice(1, 2)))
})

test('a name is looked for as it was typed', async () => {
  expect(shown(await listed(administrator, { name: '%' }))).toEqual(ids(own.slice(0, 1)))
  expect(shown(await listed(administrator, { name: ' 丹 ' }))).toEqual(ids(own.slice(0, 2)))
})

test('an identity number finds its person, in scope only', async () => {
  expect(shown(await listed(administrator, { idNumber: own[2]!.login.toLowerCase() }))).toEqual(ids(own.slice(2)))
  expect(shown(await listed(administrator, { idNumber: own[2]!.login.slice(-4) }))).toEqual([])
  expect(shown(await listed(administrator, { idNumber: foreign.login }))).toEqual([])
})

test('pages go on where they stopped', async () => {
  const one = await listed(administrator, null, { first: 2 })
  expect(one.pageInfo.hasNextPage).toBe(true)
  const two = await listed(administrator, null, { first: 2, after: one.pageInfo.endCursor })
  expect([...shown(one), ...shown(two)]).toEqual(ids(own))
  expect(two.pageInfo.hasNextPage).toBe(false)
})

test('a person has a place, a history and a year', async () => {
  const [person] = own
  const { professional } = await ask(server, administrator, byId, { id: person!.professionalId })
  expect(professional).toMatchObject({
    name: '韦一%丹',
    department: { name: first.name },
    employments: [{ startsOn: '2020-01-01', endsOn: null, unit: { id: String(person!.unitId) }, department: { id: String(first.id) } }],
    annualHours: [],
  })
})

test.each(['the id', 'no number', 'too large a number'])('what is not in scope is null by %s', async how => {
  const id = how === 'the id' ? foreign.professionalId : how === 'no number' ? "1' or '1'='1" : '99999999999999999999'
  expect((await ask(server, administrator, byId, { id })).professional).toBeNull()
})

test('the neighbouring unit does not see the person', async () => {
  expect((await ask(server, neighbour, byId, { id: own[0]!.professionalId })).professional).toBeNull()
})

test.each([Role.ANALYST, Role.AUDITOR, Role.SYSTEM_ADMIN])('%s has no list of people', async role => {
  expect((await attempt(server, await buildStaff(server, role), list)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
