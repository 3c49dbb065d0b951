import { beforeAll, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { create } from '../../test/hours.js'

const server = testServer()
let person: Person
beforeAll(async () => {
  person = await buildProfessional(server, { unit: await buildUnit(server) })
  for (const [title, startsOn, endsOn] of [
    ['early', '2026-02-28', '2026-03-02'],
    ['middle', '2026-03-01', '2026-03-31'],
    ['late', '2026-03-31', '2026-04-01'],
  ]) {
    await create(server, person, { title, startsOn, endsOn })
  }
})

const titles = async (filter: string) => {
  const { hourRecords } = await ask(server, person, `{ hourRecords(filter: ${filter}) { nodes { title } } }`)
  return hourRecords.nodes.map((node: { title: string }) => node.title).sort()
}

it('narrows by the days of the activity, both included', async () => {
  expect(await titles('{ startsFrom: "2026-03-01" }')).toEqual(['late', 'middle'])
  expect(await titles('{ endsTo: "2026-03-31" }')).toEqual(['early', 'middle'])
  expect(await titles('{ startsFrom: "2026-03-01", endsTo: "2026-03-31" }')).toEqual(['middle'])
})

it('refuses a day that does not exist', async () => {
  const { errors } = await attempt(server, person, '{ hourRecords(filter: { endsTo: "2026-02-30" }) { totalCount } }')
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})
