import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildPublicYear } from '../../test/courses.js'
import { completeCourses, composeYear, examsOf } from '../../test/exams.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { messagesOf } from '../../test/messages.js'
import { ownDatabase } from '../../test/own-database.js'
import { buildAuthority, fillBank, publicYears } from '../../test/public-years.js'
import { giveDueAwards } from './follow-due-awards.js'

const server = testServer(await ownDatabase('dueawards'))
const years = publicYears(server)
const year = 2026
/** As composed in test/exams.ts, so that an edit changes the hours alone. */
const asComposed = { studyOpensOn: '2026-01-01', studyClosesOn: '2026-12-31', singleCount: 100, multipleCount: 0, trueFalseCount: 0, source: '测试' }
type Learner = Person & { professionalId: number }
let region: Person
let courseIds: number[]

const give = () => giveDueAwards(server.app)
const setHours = async (requiredHours: number | null, electiveHours: number | null = null) => years.edit(region, await years.read(region, year), { ...asComposed, requiredHours, electiveHours })
const records = async ({ professionalId }: { professionalId: number }) =>
  (await server.app.database.reader.rows("select year, approved_hours from hour_record where professional_id = ? and source = 'SYSTEM' order by id", [professionalId])).map(row => row.map(Number))
const cursors = () => server.app.database.reader.rows('select exam_due_from, electives_due_from from public_year where year = ?', [year])
async function somebody(): Promise<Learner> {
  const who = await buildProfessional(server, { unit: await buildUnit(server) })
  await completeCourses(server, who, year, courseIds)
  return who
}
async function passed(): Promise<Learner> {
  const who = await somebody()
  await (await examsOf(server, who)).sit(year, 75)
  return who
}

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  region = await buildAuthority(server)
  ;({ courseIds } = await composeYear(server, year))
  await setHours(null)
})

describe('hours that become known', () => {
  it('are given to those who had passed, once, with word of it, and not to those who failed', async () => {
    const people = [await passed(), await passed()]
    const failed = await somebody()
    await (await examsOf(server, failed)).sit(year, 59)
    await give()
    expect(await records(people[0]!)).toEqual([])
    await setHours(20)
    await Promise.all([give(), give()])
    await give()
    for (const who of people) {
      expect(await records(who)).toEqual([[year, 200]])
      expect((await messagesOf(server, who)).filter(({ kind }: { kind: string }) => kind === 'HOURS_AWARDED')).toHaveLength(1)
    }
    expect(await records(failed)).toEqual([])
    expect((await (await examsOf(server, people[0]!)).list()).find((one: { year: number }) => one.year === year)).toMatchObject({ awardedHours: 20, passed: true })
    expect(await cursors()).toEqual([[null, null]])
  })

  it('change no award that was given with another value', async () => {
    await setHours(20)
    const early = await passed()
    await setHours(null)
    const late = await passed()
    await setHours(15)
    await give()
    expect(await records(early)).toEqual([[year, 200]])
    expect(await records(late)).toEqual([[year, 150]])
    await setHours(30)
    await give()
    expect([await records(early), await records(late)]).toEqual([[[year, 200]], [[year, 150]]])
  })

  it('wait where they are taken back before they were given', async () => {
    const who = await passed()
    await setHours(20)
    await setHours(null)
    expect(await cursors()).toEqual([[null, null]])
    await give()
    expect(await records(who)).toEqual([])
  })

  it('of the electives are given to those who finished them all', async () => {
    const { year: own, courses } = await buildPublicYear(server, { required: 0, electives: 2, hours: { publicElective: null } })
    const [whole, half] = [await buildProfessional(server, { unit: await buildUnit(server) }), await buildProfessional(server, { unit: await buildUnit(server) })]
    await completeCourses(server, whole, own, courses.map(({ id }) => id))
    await completeCourses(server, half, own, [courses[0]!.id])
    await fillBank(server, own, 1)
    await years.edit(region, await years.read(region, own), { studyOpensOn: `${own}-01-01`, studyClosesOn: `${own}-12-31`, electiveHours: 10 })
    await give()
    await give()
    expect([await records(whole), await records(half)]).toEqual([[[own, 100]], []])
  })

  it('go to the profile that stays where two were merged meanwhile', async () => {
    const [former, staying] = [await passed(), await somebody()]
    await server.app.database.fork().getConnection().execute('update account set merged_into_id = ? where id = ?', [staying.accountId, former.accountId])
    await setHours(20)
    await give()
    expect([await records(former), await records(staying)]).toEqual([[], [[year, 200]]])
    await server.app.database.fork().getConnection().execute('update account set merged_into_id = null where id = ?', [former.accountId])
  })

  it('set while somebody hands in are given by the one or the other', async () => {
    for (let i = 0; i < 4; i++) {
      await setHours(null)
      const who = await somebody()
      await Promise.all([setHours(20), (await examsOf(server, who)).sit(year, 75)])
      await give()
      expect(await records(who)).toEqual([[year, 200]])
    }
  })
})

it('who has passed keeps the way to the certificate, whatever the hours are changed to', async () => {
  await setHours(20)
  const who = await passed()
  const standing = async () => (await ask(server, who, '{ myCertificates { year kind canIssue { allowed code } } }')).myCertificates.find((one: { year: number; kind: string }) => one.year === year && one.kind === 'PUBLIC_SUBJECT').canIssue
  expect(await standing()).toMatchObject({ allowed: true })
  for (const hours of [30, null]) {
    await setHours(hours)
    expect(await standing()).toMatchObject({ allowed: true })
  }
})
