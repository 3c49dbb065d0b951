import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { awarded } from '../../test/certificates.js'
import { completeCourses, composeYear, examsOf } from '../../test/exams.js'
import { buildAdministrator, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { pending, review } from '../../test/hours.js'
import { ownDatabase } from '../../test/own-database.js'
import { statementsOf } from '../../test/statements.js'
import { supportOf } from '../../test/support.js'
import { Role } from '../access/role.js'

const server = testServer(await ownDatabase('supportcost'))

it('where somebody stands takes as many statements for one year and no record as for many of all kinds', async () => {
  const unit = await buildUnit(server)
  const support = await supportOf(server, await buildStaff(server, Role.SUPPORT))
  const cost = async (who: Person) => {
    const { id } = await support.lookUp(who.login)
    return statementsOf(server, () => support.read(id))
  }
  const person = await buildProfessional(server, { unit })
  await composeYear(server, 2026)
  const few = await cost(person)

  const general = await buildAdministrator(server, { unit })
  for (const year of [2023, 2024, 2025, 2026]) {
    const { courseIds } = await composeYear(server, year, { singleCount: 5 })
    await completeCourses(server, person, year, courseIds)
    const exams = await examsOf(server, person)
    for (let i = 0; i < 3; i++) await exams.handIn((await exams.open(year)).id)
    await exams.askMakeUp(year)
    await awarded(server, person, year, [200, 100])
    for (const title of ['一', '二']) await pending(server, person, { title: `${year}${title}` })
    await review(server, general, [await pending(server, person)], 'REJECT', { opinion: '缺少证书' } as never)
  }
  const many = await cost(person)
  const shapes = (statements: readonly string[]) => statements.map(sql => sql.replaceAll(/\(\?(, \?)*\)/g, '(?)')).toSorted()
  expect(shapes(many)).toEqual(shapes(few))
  expect(many.length).toBeLessThan(45)
})
