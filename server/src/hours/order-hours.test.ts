import { beforeAll, describe, expect, it } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise } from '../../test/factories.js'
import { allPages } from '../../test/pages.js'
import { insertRows } from '../database/write.js'
import { UnitKind } from '../units/unit.entity.js'

const server = testServer()

/** What is sorted by, all with rows alike; the place in the list is the order in which they were entered. */
const records = [
  { year: 2025, endsOn: '2025-12-30', claimed: 160, submitted: 5, reviewed: 9 },
  { year: 2026, endsOn: '2026-03-02', claimed: 45, submitted: 3, reviewed: null },
  { year: 2026, endsOn: '2026-03-02', claimed: 160, submitted: null, reviewed: null },
  { year: 2024, endsOn: '2026-02-27', claimed: 5, submitted: 5, reviewed: 7 },
  { year: 2026, endsOn: '2024-05-31', claimed: 45, submitted: 1, reviewed: 9 },
  { year: 2025, endsOn: '2026-03-10', claimed: 1000, submitted: 8, reviewed: 8 },
  { year: 2025, endsOn: '2026-03-02', claimed: 45, submitted: 3, reviewed: 9 },
  { year: 2020, endsOn: '2020-01-01', claimed: 9, submitted: null, reviewed: null },
].map((record, id) => ({ ...record, id }))
type Record = (typeof records)[number]

const orders = {
  NEWEST: { by: 'id', descending: true },
  SUBMITTED: { by: 'submitted', descending: false },
  YEAR: { by: 'year', descending: true },
  ENDS_ON: { by: 'endsOn', descending: true },
  CLAIMED_HOURS: { by: 'claimed', descending: true },
  REVIEWED: { by: 'reviewed', descending: true },
} as const satisfies { [order: string]: { by: keyof Record; descending: boolean } }
type Order = keyof typeof orders

/** The titles of these in an order; what has no value is left out. */
function inOrder(order: Order, descending: boolean, among: readonly Record[] = records): string[] {
  const { by } = orders[order]
  const placed = among.filter(record => record[by] !== null)
  const ascending = placed.toSorted((a, b) => (a[by]! < b[by]! ? -1 : a[by]! > b[by]! ? 1 : a.id - b.id))
  return (descending ? ascending.toReversed() : ascending).map(({ id }) => `登记 ${id}`)
}

const list = `query ($orderBy: HourRecordOrder, $descending: Boolean, $filter: HourRecordFilter, $after: String) {
  hourRecords(orderBy: $orderBy, descending: $descending, filter: $filter, first: 2, after: $after) { totalCount nodes { title } pageInfo { hasNextPage endCursor } }
}`

const readers = ['person', 'general administrator', 'department’s administrator', 'authority', 'reviewer of a state'] as const
let cookies: { [reader in (typeof readers)[number]]: string }
let ofState: { status: string[]; reviewUnitId: string }

beforeAll(async () => {
  const [unit, elsewhere, authority] = [await buildUnit(server), await buildUnit(server), await buildUnit(server, { kind: UnitKind.AUTHORITY })]
  await supervise(server, authority, unit)
  const department = await buildDepartment(server, unit)
  const person = await buildProfessional(server, { unit, department })
  const { reader, fork } = server.app.database
  const [[categoryId, ruleId] = []] = await reader.rows('select c.id, h.id from hour_category c join hour_rule h on h.category_id = c.id where c.parent_id is not null limit 1', [])
  const base = {
    professional_id: person.professionalId, category_id: Number(categoryId), subject: 'PROFESSIONAL', rule_id: Number(ruleId),
    starts_on: '2020-01-01', start_half: 'MORNING', end_half: 'AFTERNOON', source: 'SELF', entered_by_id: person.accountId, created_at: 0, updated_at: 0, version: 1,
  }
  // Some come into the unit's scope in one way only, most in several: as earned there, as sent there, as those of its staff.
  const rows = records.map(({ id, year, endsOn, claimed, submitted, reviewed }) => ({
    ...base, title: `登记 ${id}`, year, ends_on: endsOn, claimed_hours: claimed, submitted_at: submitted, reviewed_at: reviewed,
    status: submitted === null ? 'DRAFT' : 'PENDING', review_unit_id: id % 3 === 0 || submitted === null ? null : unit.id,
    unit_id: id % 3 === 1 ? elsewhere.id : unit.id, department_id: id % 4 === 0 ? null : department.id,
  }))
  await insertRows(fork(), 'hour_record', Object.keys(rows[0]!), rows.map(row => Object.values(row)))
  ofState = { status: ['PENDING'], reviewUnitId: String(unit.id) }
  const general = await signedIn(server, await buildAdministrator(server, { unit }))
  cookies = {
    person: await signedIn(server, person),
    'general administrator': general,
    'department’s administrator': await signedIn(server, await buildAdministrator(server, { unit, department })),
    authority: await signedIn(server, await buildStaff(server, Role.AUTHORITY, authority)),
    'reviewer of a state': general,
  }
})

describe.each(Object.keys(orders) as Order[])('by %s', order => {
  it.each([true, false])('descending %s, the pages hold every record once and in order, for each reader', async descending => {
    for (const reader of readers) {
      const state = reader === 'reviewer of a state'
      const expected = inOrder(order, descending, state ? records.filter(({ id, submitted }) => id % 3 !== 0 && submitted !== null) : records)
      const variables = { orderBy: order, descending, filter: state ? ofState : null }
      const nodes = await allPages<{ title: string }>(server, cookies[reader], 'hourRecords', list, variables)
      expect(nodes.map(({ title }) => title), reader).toEqual(expected)
      const { data } = await send(server, cookies[reader], list, variables)
      expect(data.hourRecords.totalCount, reader).toBe(expected.length)
    }
  })

  it('has a direction of its own', async () => {
    const nodes = await allPages<{ title: string }>(server, cookies.person, 'hourRecords', list, { orderBy: order })
    expect(nodes.map(({ title }) => title)).toEqual(inOrder(order, orders[order].descending))
  })
})
