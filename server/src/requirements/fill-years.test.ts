import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { create } from '../../test/hours.js'
import { ownDatabase } from '../../test/own-database.js'
import { fillYears } from './fill-years.js'

const server = testServer(await ownDatabase('years'))

it('makes the new year known to a server that ran over it, once', async () => {
  const person = await buildProfessional(server, { unit: await buildUnit(server) })
  server.app.clock.set('2026-12-31T16:00:00.000Z')
  await fillYears(server.app.database.fork(), server.app)
  await fillYears(server.app.database.fork(), server.app)
  expect((await ask(server, person, '{ annualRequirement(year: 2027) { year } }')).annualRequirement).toEqual({ year: 2027 })
  expect(await create(server, person, { startsOn: '2027-01-01', endsOn: '2027-01-01', year: 2027, claimedHours: 8 })).toMatchObject({ __typename: 'HourRecord', year: 2027 })
})
