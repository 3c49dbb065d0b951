import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { completeCourses, composeYear, examsOf, solutionOf } from '../../test/exams.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { buildAuthority, publicYears } from '../../test/public-years.js'
import { giveDueAwards } from './follow-due-awards.js'

const server = testServer(await ownDatabase('paststays'))
const years = publicYears(server)
const year = 2026
const size = 10

/** An edit by the authority, something that a person does, or a pass of the server. */
const step = fc.oneof(
  fc.record({
    what: fc.constant('edit' as const),
    passMark: fc.constantFrom(10, 50, 60, 100),
    attempts: fc.constantFrom(1, 3, 5),
    examMinutes: fc.constantFrom(null, 5, 30),
    requiredHours: fc.constantFrom(null, 10, 20),
    studyClosesOn: fc.constantFrom('2026-05-10', '2026-12-31'),
    singleCount: fc.constantFrom(size, 20),
  }),
  fc.record({ what: fc.constant('open' as const) }),
  fc.record({ what: fc.constant('handIn' as const), right: fc.integer({ min: 0, max: size }) }),
  fc.record({ what: fc.constant('pass' as const) }),
)

it('no edit changes an attempt, an award or a completion that is there, and each attempt passes by the mark with which it began', async () => {
  const region = await buildAuthority(server)
  const { courseIds } = await composeYear(server, year, { singleCount: size })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async steps => {
      server.app.clock.set('2026-05-11T02:00:00.000Z')
      const person = await buildProfessional(server, { unit: await buildUnit(server) })
      await completeCourses(server, person, year, courseIds)
      const exams = await examsOf(server, person)
      const read = (sql: string) => server.app.database.reader.rows(sql, [person.professionalId])
      const past = async () => ({
        attempts: await read('select id, number, paper, solution, answers, pass_mark, started_at, ends_at, handed_in_at, score, passed, awarded_hours from exam_attempt where professional_id = ? order by id'),
        awards: await read("select id, year, approved_hours from hour_record where professional_id = ? and source = 'SYSTEM' order by id"),
        sums: await read('select year, public_required from annual_hours where professional_id = ? order by year'),
        completions: await read('select course_id, completed_at from course_completion where professional_id = ? order by course_id'),
      })
      const marks = new Map<string, number>()
      const edit = async (input: object) => years.edit(region, await years.read(region, year), { studyOpensOn: '2026-01-01', studyClosesOn: '2026-12-31', singleCount: size, multipleCount: 0, trueFalseCount: 0, ...input })
      await edit({})
      let open: string | null = null
      for (const one of steps) {
        if (one.what === 'edit') {
          const { what: _, ...input } = one
          const before = await past()
          assert.equal((await edit(input)).__typename, 'PublicYear')
          assert.deepEqual(await past(), before)
        } else if (one.what === 'open' && open === null) {
          const { passMark } = await years.read(region, year)
          const opened = await exams.open(year)
          if (opened.__typename !== 'ExamAttempt') continue
          open = opened.id as string
          marks.set(open, passMark)
        } else if (one.what === 'handIn' && open !== null) {
          for (const [i, correct] of (await solutionOf(server, open)).slice(0, one.right).entries()) await exams.save(open, i + 1, correct)
          const { score, passed, passMark } = await exams.handIn(open)
          assert.deepEqual([passMark, passed], [marks.get(open), score >= marks.get(open)!])
          open = null
        } else if (one.what === 'pass') {
          const before = await past()
          await giveDueAwards(server.app)
          const after = await past()
          // Awards are added, and never more than one; nothing that was there is another.
          assert.deepEqual(after.awards.slice(0, before.awards.length), before.awards)
          assert.ok(after.awards.length <= 1)
        }
      }
      const { awards, sums } = await past()
      expect(sums.map(row => row.map(Number))).toEqual(awards.map(([, of, hours]) => [Number(of), Number(hours)]))
    }),
    { numRuns: 12 },
  )
})
