import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { attempt as askRaw } from '../../test/ask.js'
import { completeCourses, composeYear, examsOf, solutionOf } from '../../test/exams.js'
import { buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { messagesOf } from '../../test/messages.js'
import { ownDatabase } from '../../test/own-database.js'
import { Role } from '../access/role.js'
import { settleOverdueExams } from './follow-exams.js'

const server = testServer(await ownDatabase('exams'))
const year = 2026
let person: Person & { professionalId: number }
let exams: Awaited<ReturnType<typeof examsOf>>
let courseIds: number[]

const setHours = (of: number, tenths: number | null) => server.app.database.fork().getConnection().execute('update annual_requirement set public_required = ? where year = ?', [tenths, of])
const hours = () => server.app.database.reader.rows('select year, public_required from annual_hours where professional_id = ? order by year', [person.professionalId])
const systemRecords = async () => (await server.app.database.reader.rows("select year, approved_hours from hour_record where professional_id = ? and source = 'SYSTEM'", [person.professionalId])).map(row => row.map(Number))
const minutes = (n: number) => server.app.clock.advance(n * 60_000)
const exam = async (of = year) => (await exams.list()).find((one: { year: number }) => one.year === of)

async function somebody() {
  const who = await buildProfessional(server, { unit: await buildUnit(server) })
  await completeCourses(server, who, year, courseIds)
  return who
}
beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  ;({ courseIds } = await composeYear(server, year))
  await setHours(year, 200)
  person = await somebody()
  exams = await examsOf(server, person)
})

describe('counting', () => {
  it('59, 59, 61 give the year’s 20 hours at once and once, and the best counts', async () => {
    expect(await exams.sit(year, 59)).toMatchObject({ score: 59, passed: false, awardedHours: null, closedBy: 'PERSON', number: 1 })
    expect(await exams.sit(year, 59)).toMatchObject({ score: 59, passed: false, number: 2 })
    const last = await exams.sit(year, 61)
    expect(last).toMatchObject({ score: 61, passed: true, awardedHours: 20, number: 3 })
    expect(await exams.handIn(last.id)).toMatchObject({ id: last.id, score: 61, awardedHours: 20 })
    expect(await systemRecords()).toEqual([[year, 200]])
    expect(await hours()).toEqual([[year, 200]])
    expect(await exam()).toMatchObject({ passed: true, best: 61, awardedHours: 20, permissions: { canOpen: { code: 'EXAM_PASSED' }, canAskMakeUp: { code: 'EXAM_PASSED' } } })
    expect(await exams.open(year)).toMatchObject({ __typename: 'NotAllowed', code: 'EXAM_PASSED' })
  })

  it('59, 59, 59 give none, and the way to a make-up, which support grants with a reason until a day, for that year alone', async () => {
    expect(await exams.askMakeUp(year)).toMatchObject({ code: 'EXAM_ATTEMPTS_LEFT' })
    for (let i = 0; i < 3; i++) await exams.sit(year, 59)
    expect(await systemRecords()).toEqual([])
    expect(await exams.open(year)).toMatchObject({ code: 'EXAM_ATTEMPTS_USED', message: expect.stringContaining('补学补考') })
    expect(await exam()).toMatchObject({ attemptsLeft: 0, best: 59, permissions: { canAskMakeUp: { allowed: true } } })
    expect(await exams.askMakeUp(year, ' ')).toMatchObject({ fields: [{ path: 'reason', code: 'EXAM_REASON_REQUIRED' }] })
    const [asked, again] = await Promise.all([exams.askMakeUp(year), exams.askMakeUp(year)])
    expect(again).toEqual(asked)
    expect(await exams.open(year)).toMatchObject({ code: 'EXAM_MAKE_UP_ASKED' })

    const support = await examsOf(server, await buildStaff(server, Role.SUPPORT))
    const waiting = (await support.grants()).nodes.find((one: { id: string }) => one.id === asked.id)
    expect(waiting).toMatchObject({ person: { name: person.name }, best: 59, attemptsUsed: 3, unit: { id: String(person.unitId) }, permissions: { canDecide: { allowed: true } } })
    const grant = { decision: 'GRANT', reason: '电话申请，已核实', attempts: 1, expiresOn: '2026-05-31' }
    expect(await support.decide(waiting, { ...grant, reason: '', attempts: 9, expiresOn: '2026-05-10' })).toMatchObject({
      fields: [{ path: 'input.reason', code: 'EXAM_REASON_REQUIRED' }, { path: 'input.attempts', code: 'EXAM_GRANT_ATTEMPTS' }, { path: 'input.expiresOn', code: 'EXAM_GRANT_DAY' }],
    })
    const granted = await support.decide(waiting, grant)
    expect(granted).toMatchObject({ state: 'GRANTED', attempts: 1, expiresOn: '2026-05-31' })
    expect(await support.decide(waiting, grant)).toEqual(granted)
    expect(await support.decide(granted, { ...grant, decision: 'REFUSE' })).toMatchObject({ code: 'EXAM_GRANT_DECIDED' })
    expect((await messagesOf(server, person))[0]).toMatchObject({ kind: 'MAKE_UP_GRANTED', detail: '电话申请，已核实', text: expect.stringContaining('2026-05-31') })
    expect((await server.app.database.reader.rows("select action, actor_role from audit_row where noun = 'EXAM' and account_id = ? and action like 'MAKE%' order by id", [person.accountId]))).toEqual([
      ['MAKE_UP_ASKED', 'PROFESSIONAL'],
      ['MAKE_UP_GRANTED', 'SUPPORT'],
    ])

    expect(await exam()).toMatchObject({ attemptsLeft: 1, makeUps: [{ state: 'GRANTED', decisionReason: '电话申请，已核实' }] })
    server.app.clock.set('2026-05-31T16:00:00.000Z')
    expect(await exams.open(year)).toMatchObject({ code: 'EXAM_ATTEMPTS_USED' })
    server.app.clock.set('2026-05-31T15:50:00.000Z')
    expect(await exams.sit(year, 60)).toMatchObject({ number: 4, makeUp: true, passed: true, awardedHours: 20 })
  })

  it('a make-up of 2023 with a value counts in 2023 and leaves this year as it was; without a value it gives none', async () => {
    for (const [of, tenths, expected] of [[2023, 150, 15], [2022, null, null]] as const) {
      const { courseIds: courses } = await composeYear(server, of)
      await completeCourses(server, person, of, courses)
      await setHours(of, tenths)
      expect(await exams.sit(of, 75)).toMatchObject({ year: of, passed: true, awardedHours: expected })
    }
    expect(await hours()).toEqual([[2023, 150]])
    expect(await systemRecords()).toEqual([[2023, 150]])
    expect(await exam(2022)).toMatchObject({ passed: true, hours: null, awardedHours: null })
    expect(await exam()).toMatchObject({ passed: false, attemptsLeft: 3, sittings: [] })
  })
})

describe('opening', () => {
  it('waits for the courses, the days, publication and a bank that suffices, and says which', async () => {
    const other = await examsOf(server, await buildProfessional(server, { unit: await buildUnit(server) }))
    expect(await other.open(year)).toMatchObject({ __typename: 'NotAllowed', code: 'EXAM_COURSES_FIRST', message: expect.stringContaining('2026') })
    for (const [change, code] of [
      [{ studyOpensOn: '2026-06-01' }, 'EXAM_NOT_YET'],
      [{ studyClosesOn: '2026-05-10' }, 'EXAM_WINDOW_OVER'],
      [{ studyClosesOn: null }, 'EXAM_WINDOW_UNKNOWN'],
      [{ singleCount: 111 }, 'EXAM_NOT_SET'],
      [{ singleCount: 0 }, 'EXAM_NOT_SET'],
      [{ status: 'DRAFT' }, 'NOT_FOUND'],
    ] as const) {
      await composeYear(server, year, change as never)
      expect(await exams.open(year)).toMatchObject({ code })
    }
  })

  it('at once from two tabs and a phone begins one attempt, which is joined and never counts against itself', async () => {
    const phone = await examsOf(server, person)
    const opened = await Promise.all([exams.open(year), phone.open(year), exams.open(year), phone.open(year)])
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    const [first] = opened
    expect(first.questions).toHaveLength(100)
    expect(opened.map(({ questions }) => questions)).toEqual(opened.map(() => first.questions))
    await phone.save(first.id, 1, [1])
    expect(await exams.open(year)).toMatchObject({ id: first.id, number: 1, answers: [{ number: 1, chosen: [1], revision: 1 }] })
    expect(await exam()).toMatchObject({ openAttemptId: first.id, attemptsLeft: 2, permissions: { canOpen: { allowed: true } } })
  })

  it('shuffles questions and options, keeps kinds together, and gives no answer away', async () => {
    await composeYear(server, year, { singleCount: 8, multipleCount: 4, trueFalseCount: 3 })
    const papers: { options: string[] }[][] = []
    for (let i = 0; i < 6; i++) {
      const paper = await (await examsOf(server, await somebody())).open(year)
      expect(paper.questions.map(({ kind }: { kind: string }) => kind)).toEqual([...Array(8).fill('SINGLE'), ...Array(4).fill('MULTIPLE'), ...Array(3).fill('TRUE_FALSE')])
      expect(paper.questions.at(-1).options).toEqual(['正确', '错误'])
      expect(Object.keys(paper.questions[0])).toEqual(['number', 'kind', 'stem', 'options'])
      papers.push(paper.questions)
      const solution = await solutionOf(server, paper.id)
      for (const [i, correct] of solution.entries()) {
        const chosen = correct.map(place => paper.questions[i].options[place]).toSorted()
        expect(chosen).toEqual(i < 8 ? ['甲'] : i < 12 ? ['丙', '甲'].toSorted() : ['错误'])
      }
    }
    expect(new Set(papers.map(paper => JSON.stringify(paper))).size).toBe(6)
  })
})

describe('saving', () => {
  it('keeps the newest revision whatever arrives when, and a replay changes nothing', async () => {
    const { id } = await exams.open(year)
    expect(await exams.save(id, 1, [2], 9)).toMatchObject({ __typename: 'ExamAnswer', chosen: [2], revision: 9 })
    expect(await exams.save(id, 1, [0], 8)).toMatchObject({ chosen: [2], revision: 9 })
    expect(await exams.save(id, 1, [2], 9)).toMatchObject({ chosen: [2], revision: 9 })
    expect(await exams.save(id, 1, [1], 9)).toMatchObject({ chosen: [2], revision: 9 })
    expect(await exams.save(id, 1, [3], 10)).toMatchObject({ chosen: [3], revision: 10 })
    expect(await exams.save(id, 2, [1], 100)).toMatchObject({ chosen: [1] })
    expect(await exams.save(id, 1, [], 11)).toMatchObject({ chosen: [], revision: 11 })
    expect((await exams.read(id)).answers).toMatchObject([{ number: 1, chosen: [], revision: 11 }, { number: 2, chosen: [1], revision: 100 }])
  })

  it('refuses by name what is not one’s own, closed, late or unknown, and opens nothing anew', async () => {
    const stranger = await examsOf(server, await somebody())
    const { id } = await exams.open(year)
    for (const [number, chosen, revision, codes] of [
      [101, [0], 1, ['input.number EXAM_QUESTION_UNKNOWN']],
      [0, [0], 0, ['input.revision EXAM_REVISION', 'input.number EXAM_QUESTION_UNKNOWN']],
      [1, [4], 1, ['input.chosen EXAM_OPTION_UNKNOWN']],
      [1, [-1], 1, ['input.chosen EXAM_OPTION_UNKNOWN']],
      [1, [0, 1], 1, ['input.chosen EXAM_ONE_OPTION']],
    ] as const) {
      const { fields } = await exams.save(id, number, [...chosen], revision)
      expect(fields.map(({ path, code }: Record<string, string>) => `${path} ${code}`)).toEqual(codes)
    }
    for (const answer of [await stranger.save(id, 1, [0]), await stranger.handIn(id), await exams.save('999999', 1, [0]), await exams.handIn('x')]) expect(answer).toMatchObject({ __typename: 'NotFound' })
    expect(await stranger.read(id)).toBeNull()
    const support = await buildStaff(server, Role.SUPPORT)
    expect((await askRaw(server, support, '{ myExams { year } }')).errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' })
    expect((await askRaw(server, person, '{ examGrants { totalCount } }')).errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' })

    const [correct] = await solutionOf(server, id)
    await exams.save(id, 1, correct!)
    minutes(30)
    expect(await exams.save(id, 2, [0])).toMatchObject({ __typename: 'ExamAnswer' })
    minutes(0.001)
    expect(await exams.save(id, 3, [0])).toMatchObject({ __typename: 'NotAllowed', code: 'EXAM_TIME_OVER' })
    expect(await exams.save(id, 3, [0])).toMatchObject({ __typename: 'NotAllowed', code: 'EXAM_CLOSED' })
    expect(await exams.handIn(id)).toMatchObject({ id, closedBy: 'TIME' })
    const closed = await exams.read(id)
    expect(closed).toMatchObject({ closedBy: 'TIME', handedInAt: closed.endsAt, permissions: { canAnswer: { code: 'EXAM_CLOSED' } } })
    expect(closed.score).toBeGreaterThanOrEqual(1)
    expect((await exam()).sittings).toHaveLength(1)
  })
})

describe('the end of the time', () => {
  it('is kept by the server, several at once, for whoever is gone: what was saved is marked, once', async () => {
    const opened = []
    for (let i = 0; i < 3; i++) {
      const one = await examsOf(server, await somebody())
      const { id } = await one.open(year)
      for (const [at, correct] of (await solutionOf(server, id)).slice(0, 60).entries()) if (i === 0 || at < 3) await one.save(id, at + 1, correct)
      opened.push({ one, id })
    }
    minutes(29)
    const { id: running } = await exams.open(year)
    minutes(2)
    await Promise.all([settleOverdueExams(server.app), settleOverdueExams(server.app), settleOverdueExams(server.app)])
    expect(await opened[0]!.one.read(opened[0]!.id)).toMatchObject({ score: 60, passed: true, awardedHours: 20, closedBy: 'TIME' })
    for (const { one, id } of opened.slice(1)) expect(await one.read(id)).toMatchObject({ score: 3, passed: false, awardedHours: null, closedBy: 'TIME' })
    expect(await exams.read(running)).toMatchObject({ handedInAt: null })
    const acts = await server.app.database.reader.rows(`select action, actor_id from audit_row where noun = 'EXAM' and subject_id = ${Number(opened[0]!.id)} and action <> 'OPENED'`, [])
    expect(acts).toEqual([['TIME_OVER', null]])
  })

  it('opens the next attempt where somebody comes back late', async () => {
    const first = await exams.open(year)
    minutes(31)
    expect(await exams.open(year)).toMatchObject({ number: 2 })
    expect(await exams.read(first.id)).toMatchObject({ closedBy: 'TIME', score: 0 })
  })
})
