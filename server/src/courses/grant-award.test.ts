import { beforeAll, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { transactionally } from '../database/transaction.js'
import { recountAnnualHours } from '../requirements/recount-annual-hours.js'
import { grantAward, type NewAward } from './grant-award.js'

const server = testServer()
let person: Person & { professionalId: number }
beforeAll(async () => {
  person = await buildProfessional(server, { unit: await buildUnit(server) })
})

const grant = (award: Omit<NewAward, 'professionalId' | 'at'>) =>
  transactionally(server.app.database.fork(), em => grantAward(em, server.app, { ...award, professionalId: person.professionalId, at: server.app.clock.now() }))
const rows = (sql: string) => server.app.database.reader.rows(sql, [person.professionalId])
const sums = () => rows('select year, public_required, public_elective, professional_hours from annual_hours where professional_id = ? order by year')

it('gives the hours of an award once, to its own year, also when asked for at once', async () => {
  const given = await Promise.all(Array.from({ length: 4 }, () => grant({ year: 2024, award: 'EXAM', hours: 150 })))
  const ids = given.filter(id => id !== null)
  expect(ids).toHaveLength(1)
  expect(await grant({ year: 2024, award: 'EXAM', hours: 150 })).toBeNull()
  expect(await sums()).toEqual([[2024, 150, 0, 0]])
  expect(await grant({ year: 2024, award: 'ELECTIVES', hours: 100 })).not.toBeNull()
  expect(await sums()).toEqual([[2024, 150, 100, 0]])
  expect(await rows('select source, status, year, approved_hours from hour_record where professional_id = ? order by id')).toEqual([
    ['SYSTEM', 'APPROVED', 2024, 150],
    ['SYSTEM', 'APPROVED', 2024, 100],
  ])
  const events = await rows('select e.hour_record_id, e.action from hour_event e join hour_record r on r.id = e.hour_record_id where r.professional_id = ? order by e.id')
  expect(events.map(([, action]) => action)).toEqual(['CREATED', 'CREATED'])
  const told = await server.app.database.reader.rows("select hour_record_id from message where account_id = ? and kind = 'HOURS_AWARDED' order by id", [person.accountId])
  expect(told).toEqual(events.map(([id]) => [id]))
  expect((await recountAnnualHours(server.app.database.reader.rows)).filter(one => one.professionalId === person.professionalId)).toEqual([])
})

it('gives nothing where the year’s rule has no value', async () => {
  expect(await grant({ year: 2023, award: 'EXAM', hours: null })).toBeNull()
  expect(await rows('select count(*) from hour_record where professional_id = ? and year = 2023')).toEqual([[0]])
})
