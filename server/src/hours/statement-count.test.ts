import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { statementsOf } from '../../test/statements.js'
import { insertRows } from '../database/write.js'

const server = testServer()

const history = `{ hourRecords(orderBy: YEAR, first: 50) { nodes { id title year category { name parent { name } } unit { name } } } }`
const queue = `query ($filter: HourRecordFilter) {
  hourRecords(filter: $filter, orderBy: SUBMITTED, first: 50) {
    nodes { id title person { name maskedIdNumber } category { name } unit { name } } totalCount pageInfo { hasNextPage }
  }
}`

const columns = [
  'professional_id', 'unit_id', 'department_id', 'category_id', 'subject', 'rule_id', 'title', 'starts_on', 'start_half', 'ends_on', 'end_half', 'year',
  'claimed_hours', 'status', 'source', 'review_unit_id', 'entered_by_id', 'created_at', 'submitted_at', 'updated_at', 'version',
] as const

/** A unit whose department has one person with so many records that wait for review, and who may look at them. */
async function waiting(count: number, year = 2026) {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const person = await buildProfessional(server, { unit, department })
  const { reader, fork } = server.app.database
  const [[categoryId, ruleId] = []] = await reader.rows(
    'select c.id, h.id from hour_category c join hour_rule h on h.category_id = c.id where c.parent_id is not null order by c.position limit 1',
    [],
  )
  const now = server.app.clock.now().getTime()
  const rows = Array.from({ length: count }, (_, i) => [
    person.professionalId, unit.id, department.id, Number(categoryId), 'PROFESSIONAL', Number(ruleId), `培训 ${i}`, '2026-03-01', 'MORNING', '2026-03-02', 'AFTERNOON', year,
    160, 'PENDING', 'SELF', unit.id, person.accountId, now, now + i, now, 1,
  ])
  await insertRows(fork(), 'hour_record', columns, rows)
  return { unit, person, administrators: [await buildAdministrator(server, { unit }), await buildAdministrator(server, { unit, department })] }
}

/** The number of statements of one request, and of rows it gave. */
async function cost(person: Person, query: string, variables: Record<string, unknown> = {}) {
  const cookie = await signedIn(server, person)
  let rows = 0
  const statements = await statementsOf(server, async () => {
    const { data } = await send(server, cookie, query, variables)
    rows = data.hourRecords.nodes.length
  })
  return { rows, statements: statements.length }
}

const session = 1

test('a person’s history takes one statement beside the session’s, whatever its length', async () => {
  const short = await cost((await waiting(5)).person, history)
  const long = await cost((await waiting(50)).person, history)

  expect([short, long]).toEqual([
    { rows: 5, statements: session + 1 },
    { rows: 50, statements: session + 1 },
  ])
})

test('a review queue with its count takes one statement beside the session’s, for a unit and for a department, whatever its length', async () => {
  const costs = []
  for (const count of [5, 50]) {
    const { unit, administrators } = await waiting(count)
    for (const reviewer of administrators) costs.push(await cost(reviewer, queue, { filter: { status: ['PENDING'], reviewUnitId: String(unit.id) } }))
  }

  expect(costs).toEqual([5, 5, 50, 50].map(rows => ({ rows, statements: session + 1 })))
})

test('an administrator’s whole list takes no more', async () => {
  const costs = []
  for (const count of [5, 50]) {
    const { administrators } = await waiting(count)
    for (const administrator of administrators) costs.push(await cost(administrator, queue, { filter: null }))
  }

  expect(costs).toEqual([5, 5, 50, 50].map(rows => ({ rows, statements: session + 1 })))
})

test('an administrator’s own entries take no more', async () => {
  const costs = []
  for (const count of [5, 50]) {
    const { unit, administrators } = await waiting(count)
    const [registrar] = administrators as [Person]
    await server.app.database.fork().getConnection().execute('update hour_record set entered_by_id = ?, entered_by_unit_id = ? where unit_id = ?', [registrar.accountId, unit.id, unit.id])
    costs.push(await cost(registrar, queue, { filter: { enteredByMe: true } }))
  }

  expect(costs).toEqual([5, 50].map(rows => ({ rows, statements: session + 1 })))
})

test('whether each may be decided takes one statement more for a list, three more where a year’s review is over, whatever its length', async () => {
  const decidable = queue.replace('title', 'title permissions { canReview { allowed } }')
  const costs = []
  for (const year of [2026, 2025]) {
    for (const count of [5, 50]) {
      const { administrators } = await waiting(count, year)
      costs.push(await cost(administrators[0]!, decidable, { filter: { status: ['PENDING'] } }))
    }
  }

  expect(costs).toEqual([
    ...[5, 50].map(rows => ({ rows, statements: session + 2 })),
    // The years, and the openings of the units and of the people.
    ...[5, 50].map(rows => ({ rows, statements: session + 4 })),
  ])
})

test('whether each may be submitted takes as many more for a list, whatever its length: the years, where one is over its openings, and an administrator’s people', async () => {
  const submittable = queue.replace('title', 'title permissions { canSubmit { allowed } }')
  const costs = []
  for (const year of [2026, 2025]) {
    for (const count of [5, 50]) {
      const { unit, person, administrators } = await waiting(count, year)
      const connection = server.app.database.fork().getConnection()
      await connection.execute("update hour_record set status = 'DRAFT' where unit_id = ?", [unit.id])
      costs.push(await cost(person, submittable, { filter: { status: ['DRAFT'] } }))
      await connection.execute('update hour_record set entered_by_id = ?, entered_by_unit_id = ? where unit_id = ?', [administrators[0]!.accountId, unit.id, unit.id])
      costs.push(await cost(administrators[0]!, submittable, { filter: { enteredByMe: true } }))
    }
  }

  expect(costs).toEqual([
    ...[5, 5, 50, 50].map((rows, i) => ({ rows, statements: session + 2 + (i % 2) })),
    // Where people work now, and the openings of the units and of the people.
    ...[5, 5, 50, 50].map((rows, i) => ({ rows, statements: session + 5 + (i % 2) })),
  ])
})

test('a person’s own history asks for no windows', async () => {
  const { person } = await waiting(5, 2025)
  expect(await cost(person, history.replace('title', 'title permissions { canReview { allowed } }'))).toEqual({ rows: 5, statements: session + 1 })
})
