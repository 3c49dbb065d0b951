import { beforeAll, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { signedIn } from '../../test/ask.js'
import { buildAdministrator, buildProfessional, buildUnit } from '../../test/factories.js'
import { allPages } from '../../test/pages.js'
import { insertRows } from '../database/write.js'

const server = testServer()

/** Public required, public elective and professional tenths of each person, in the order of people; null counts nothing. */
const sums = [[200, 0, 600], [300, 100, 400], null, [0, 0, 600], [100, 100, 5], null, [200, 0, 5]] as const
const people = sums.map((sum, at) => ({ at, professional: sum?.[2] ?? 0, total: sum ? sum[0] + sum[1] + sum[2] : 0 }))

const orders = { PERSON: { by: 'at', descending: false }, TOTAL: { by: 'total', descending: true }, PROFESSIONAL_HOURS: { by: 'professional', descending: true } } as const
type Order = keyof typeof orders

function inOrder(order: Order, descending: boolean): string[] {
  const { by } = orders[order]
  const ascending = people.toSorted((a, b) => a[by] - b[by] || a.at - b.at)
  return (descending ? ascending.toReversed() : ascending).map(({ at }) => `人员 ${at}`)
}

const list = `query ($orderBy: AnnualHoursOrder, $descending: Boolean, $after: String) {
  annualHours(year: 2026, orderBy: $orderBy, descending: $descending, first: 2, after: $after) { nodes { person { name } } pageInfo { hasNextPage endCursor } }
}`
let cookie: string

beforeAll(async () => {
  const unit = await buildUnit(server)
  const rows = []
  for (const [at, sum] of sums.entries()) {
    const { professionalId } = await buildProfessional(server, { unit }, { name: `人员 ${at}` })
    if (sum) rows.push([professionalId, 2026, ...sum])
  }
  await insertRows(server.app.database.fork(), 'annual_hours', ['professional_id', 'year', 'public_required', 'public_elective', 'professional_hours'], rows)
  cookie = await signedIn(server, await buildAdministrator(server, { unit }))
})

const names = async (variables: object) => (await allPages<{ person: { name: string } }>(server, cookie, 'annualHours', list, variables)).map(({ person }) => person.name)

it.each(Object.keys(orders) as Order[])('by %s the pages hold everybody once and in order, both ways', async order => {
  for (const descending of [true, false]) expect(await names({ orderBy: order, descending })).toEqual(inOrder(order, descending))
  expect(await names({ orderBy: order })).toEqual(inOrder(order, orders[order].descending))
})

it('is in the order of people unless asked for otherwise', async () => {
  expect(await names({})).toEqual(inOrder('PERSON', false))
})
