import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { completeCourses, composeYear, examsOf, solutionOf } from '../../test/exams.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { settleOverdueExams } from './follow-exams.js'

const server = testServer(await ownDatabase('examsteps'))
const year = 2026
const size = 5

/** One step in one of two tabs: on a question, with an option or the right one, at a revision. */
interface Step {
  readonly what: 'open' | 'save' | 'right' | 'replay' | 'together' | 'handIn' | 'expire' | 'sweep'
  readonly tab: 0 | 1
  readonly number: number
  readonly option: number
  readonly revision: number
}
const step = fc.record<Step>({
  what: fc.constantFrom('open', 'save', 'save', 'right', 'right', 'right', 'replay', 'together', 'handIn', 'expire', 'sweep'),
  tab: fc.constantFrom(0, 1),
  number: fc.integer({ min: 1, max: size }),
  option: fc.nat(3),
  revision: fc.integer({ min: 1, max: 30 }),
})

/** What must be true of an attempt: the highest revision that was acknowledged of each question. */
type Acknowledged = Map<number, { revision: number; chosen: number[] }>

it('no interleaving of tabs, replays, handing in and the end of the time loses or gains an answer, an attempt or an hour', async () => {
  const { courseIds } = await composeYear(server, year, { singleCount: size })
  await server.app.database.fork().getConnection().execute('update annual_requirement set public_required = 200 where year = ?', [year])
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async steps => {
      server.app.clock.set('2026-05-11T02:00:00.000Z')
      const person = await buildProfessional(server, { unit: await buildUnit(server) })
      await completeCourses(server, person, year, courseIds)
      const tabs = [await examsOf(server, person), await examsOf(server, person)] as const
      const kept = new Map<string, Acknowledged>()
      let id: string | null = null

      const save = async (tab: 0 | 1, number: number, chosen: number[], revision: number) => {
        const answer = await tabs[tab].save(id!, number, chosen, revision)
        if (answer.__typename !== 'ExamAnswer') return assert.ok(['EXAM_CLOSED', 'EXAM_TIME_OVER'].includes(answer.code))
        assert.ok(answer.revision >= revision)
        const before = kept.get(id!)!.get(number)
        assert.ok(answer.revision >= (before?.revision ?? 0))
        if (before?.revision === answer.revision) assert.deepEqual(answer.chosen, before!.chosen)
        kept.get(id!)!.set(number, answer)
      }
      for (const { what, tab, number, option, revision } of steps) {
        if (what === 'open' || id === null) {
          const opened = await tabs[tab].open(year)
          if (opened.__typename === 'ExamAttempt') {
            id = opened.id as string
            if (!kept.has(id)) kept.set(id, new Map())
          } else assert.ok(['EXAM_PASSED', 'EXAM_ATTEMPTS_USED'].includes(opened.code))
        }
        if (id === null) continue
        if (what === 'save') await save(tab, number, [option], revision)
        if (what === 'right') await save(tab, number, (await solutionOf(server, id))[number - 1]!, revision)
        if (what === 'replay') for (const [at, answer] of kept.get(id)!) await save(tab, at, answer.chosen, answer.revision)
        if (what === 'together') await Promise.all([save(0, number, [option], revision), tabs[1].handIn(id)])
        if (what === 'handIn') assert.equal(typeof (await tabs[tab].handIn(id)).score, 'number')
        if (what === 'expire') server.app.clock.advance(31 * 60_000)
        if (what === 'sweep') await Promise.all([settleOverdueExams(server.app), settleOverdueExams(server.app)])
      }
      server.app.clock.advance(31 * 60_000)
      await settleOverdueExams(server.app)

      const rows = await server.app.database.reader.rows('select id, score, passed, number from exam_attempt where professional_id = ? order by number', [person.professionalId])
      expect(rows.map(row => String(row[0]))).toEqual([...kept.keys()])
      expect(rows.length).toBeLessThanOrEqual(3)
      let passes = 0
      for (const [attemptId, score, passed] of rows) {
        const { answers } = await tabs[0].read(String(attemptId))
        const acknowledged = kept.get(String(attemptId))!
        expect(new Map(answers.map((one: { number: number; chosen: number[]; revision: number }) => [one.number, [one.revision, one.chosen]]))).toEqual(new Map([...acknowledged].map(([at, one]) => [at, [one.revision, one.chosen]])))
        const right = (await solutionOf(server, String(attemptId))).filter((correct, i) => acknowledged.get(i + 1)?.chosen.join() === correct.join()).length
        expect(Number(score)).toBe(Math.floor((right * 100) / size))
        expect(Boolean(passed)).toBe(right * 100 >= size * 60)
        passes += Number(passed)
      }
      expect(passes).toBeLessThanOrEqual(1)
      const [[given] = []] = await server.app.database.reader.rows("select count(*) from hour_record where professional_id = ? and source = 'SYSTEM'", [person.professionalId])
      expect(Number(given)).toBe(passes)
    }),
    { numRuns: 25 },
  )
})
