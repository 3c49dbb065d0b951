import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { messagesOf } from '../../test/messages.js'
import { statementsOf } from '../../test/statements.js'
import { insertRows } from '../database/write.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()

type Someone = Person & { professionalId: number }

let unit: Unit
let department: Department
let general: Person
let departmental: Person
let done: Someone
let short: Someone
let idle: Someone

const remind = async (who: Person, filter: Record<string, unknown> = {}, year = 2026) =>
  (await ask(server, who, 'mutation ($year: Int!, $filter: AnnualHoursFilter) { remindUnmet(year: $year, filter: $filter) { __typename ... on Reminded { reminded already } ... on InvalidInput { fields { path code } } } }', { year, filter })).remindUnmet
const reminders = async (person: Person) => (await messagesOf(server, person)).filter(({ kind }) => kind === 'YEAR_REMINDER')

beforeEach(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department })
  done = await buildProfessional(server, { unit, department })
  short = await buildProfessional(server, { unit, department })
  idle = await buildProfessional(server, { unit })
  await insertRows(server.app.database.fork(), 'annual_hours', ['professional_id', 'year', 'public_required', 'public_elective', 'professional_hours'], [
    [done.professionalId, 2026, 200, 100, 600],
    [short.professionalId, 2026, 0, 0, 205],
  ])
})

describe('reminding', () => {
  it('tells those who have not reached the requirement, with what they have', async () => {
    expect(await remind(general)).toEqual({ __typename: 'Reminded', reminded: 2, already: 0 })
    expect(await reminders(done)).toEqual([])
    expect(await reminders(short)).toMatchObject([{ text: `${unit.name}提醒：2026 年度已取得 20.5 学时，还没有达到要求。全年应取得 90 学时，其中专业科目不少于 60 学时。` }])
    expect(await reminders(idle)).toHaveLength(1)
  })

  it('is once a day, whoever asks; and again on the next', async () => {
    expect(await remind(departmental)).toMatchObject({ reminded: 1, already: 0 })
    expect(await remind(general)).toMatchObject({ reminded: 1, already: 1 })
    expect(await remind(general)).toMatchObject({ reminded: 0, already: 2 })
    expect(await reminders(short)).toHaveLength(1)
    server.app.clock.advance(24 * 60 * 60_000)
    expect(await remind(general)).toMatchObject({ reminded: 2, already: 0 })
  })

  it('of two at once tells everybody once', async () => {
    await Promise.all([remind(general), remind(general)])
    expect(await reminders(short)).toHaveLength(1)
    expect(await reminders(idle)).toHaveLength(1)
  })

  it('follows the list’s filter, whose 达标 it narrows to those who have not', async () => {
    expect(await remind(general, { departmentId: String(department.id), met: true })).toMatchObject({ reminded: 1 })
    expect(await remind(general, { professionalId: String(done.professionalId) })).toMatchObject({ reminded: 0, already: 0 })
  })

  it('does not reach beyond the unit or the department', async () => {
    const stranger = await buildAdministrator(server, { unit: await buildUnit(server) })
    expect(await remind(stranger, { professionalId: String(short.professionalId) })).toMatchObject({ reminded: 0 })
    expect(await remind(departmental, { professionalId: String(idle.professionalId) })).toMatchObject({ reminded: 0 })
    await expect(remind(short)).rejects.toThrow('FORBIDDEN')
  })

  it('refuses a year that is not known', async () => {
    expect(await remind(general, {}, 1999)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'year', code: 'UNKNOWN_CHOICE' }] })
  })

  it('takes as many statements for many as for one', async () => {
    const few = (await statementsOf(server, () => remind(general))).length
    for (let i = 0; i < 20; i++) await buildProfessional(server, { unit, department })
    expect((await statementsOf(server, () => remind(general))).length).toBe(few)
  })
})
