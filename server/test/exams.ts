import type { EntityManager } from '@mikro-orm/sql'
import { Course } from '../src/courses/course.entity.js'
import { PublicSubjectYear } from '../src/courses/public-year.entity.js'
import { CourseCompletion } from '../src/courses/study.entity.js'
import { ExamQuestion } from '../src/exams/exam-question.entity.js'
import type { TestServer } from './app.js'
import { send, signedIn } from './ask.js'
import type { Person } from './factories.js'

const em = (server: TestServer) => server.app.database.fork() as EntityManager

/** A year that can be examined: published, open from January to December of the clock's year, with a bank of single-choice questions of a point each. */
export async function composeYear(server: TestServer, year: number, overrides: Partial<PublicSubjectYear> = {}): Promise<{ courseIds: number[] }> {
  const manager = em(server)
  const current = server.app.clock.now().getUTCFullYear()
  const days = { opens: `${current}-01-01`, closes: `${current}-12-31` }
  const window = year === current ? { studyOpensOn: days.opens, studyClosesOn: days.closes } : { makeUpOpensOn: days.opens, makeUpClosesOn: days.closes }
  const values = { status: 'PUBLISHED', passMark: 60, attempts: 3, examMinutes: 30, singleCount: 100, multipleCount: 0, trueFalseCount: 0, demo: false, source: '测试', ...window, ...overrides } as const
  const row = await manager.findOne(PublicSubjectYear, { year })
  if (row) Object.assign(row, values)
  else manager.create(PublicSubjectYear, { year, ...values } as PublicSubjectYear)
  await manager.flush()
  const courses = await manager.find(Course, { year, kind: 'REQUIRED' })
  if (courses.length === 0) courses.push(manager.create(Course, { year, kind: 'REQUIRED', area: null, title: `必修${year}`, position: 0 }))
  const add = (kind: 'SINGLE' | 'MULTIPLE' | 'TRUE_FALSE', count: number, options: string[], correct: number[]) => {
    for (let i = 0; i < count; i++) manager.create(ExamQuestion, { year, kind, stem: `${year} ${kind} ${i}`, options: JSON.stringify(options), correct: JSON.stringify(correct), demo: true })
  }
  if ((await manager.count(ExamQuestion, { year }, { filters: false })) === 0) {
    add('SINGLE', 110, ['甲', '乙', '丙', '丁'], [0])
    add('MULTIPLE', 10, ['甲', '乙', '丙', '丁'], [0, 2])
    add('TRUE_FALSE', 10, ['正确', '错误'], [1])
  }
  await manager.flush()
  return { courseIds: courses.map(({ id }) => id) }
}

/** Lets a person have completed courses. */
export async function completeCourses(server: TestServer, { professionalId }: { professionalId: number }, year: number, courseIds: readonly number[]): Promise<void> {
  const manager = em(server)
  for (const courseId of courseIds) manager.create(CourseCompletion, { professionalId, courseId, year, completedAt: server.app.clock.now() })
  await manager.flush()
}

/** The right options of an attempt's paper, by question: what the server alone knows. */
export async function solutionOf(server: TestServer, attemptId: string): Promise<number[][]> {
  const [row] = await server.app.database.reader.rows('select solution from exam_attempt where id = ?', [Number(attemptId)])
  return JSON.parse(String(row![0])) as number[][]
}

const refused = '... on UserError { code message }'
const errorFields = `${refused} ... on InvalidInput { fields { path code message } }`
const attemptFields = `id year number makeUp startedAt endsAt now handedInAt closedBy score passMark passed awardedHours
  answers { number chosen revision savedAt } permissions { canAnswer { allowed code } }`
const permission = '{ allowed code reason }'

export const openDocument = `mutation ($year: Int!) { openExam(year: $year) { __typename ... on ExamAttempt { ${attemptFields} questions { number kind stem options } } ${refused} } }`
export const saveDocument = `mutation ($id: ID!, $input: ExamAnswerInput!) { saveExamAnswer(attemptId: $id, input: $input) { __typename ... on ExamAnswer { number chosen revision savedAt } ${errorFields} } }`
export const handInDocument = `mutation ($id: ID!) { handInExam(attemptId: $id) { __typename ... on ExamAttempt { ${attemptFields} } ${refused} } }`

/** 考试, as one person in one browser asks for it. */
export async function examsOf(server: TestServer, person: Person) {
  let cookie = await signedIn(server, person)
  let since = server.app.clock.now().getTime()
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    // Who has been away for long signs in again.
    const now = server.app.clock.now().getTime()
    if (Math.abs(now - since) > 10 * 60_000) cookie = await signedIn(server, person)
    since = now
    const { data, errors } = await send(server, cookie, query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const save = async (id: string, number: number, chosen: number[], revision = 1) => (await ask(saveDocument, { id, input: { number, chosen, revision } })).saveExamAnswer
  const open = async (year: number) => (await ask(openDocument, { year })).openExam
  const handIn = async (id: string) => (await ask(handInDocument, { id })).handInExam
  return {
    open,
    save,
    handIn,
    read: async (id: string) => (await ask(`query ($id: ID!) { examAttempt(id: $id) { ${attemptFields} } }`, { id })).examAttempt,
    list: async () =>
      (
        await ask(`{ myExams { year attempts attemptsLeft hours coursesDone passed best awardedHours openAttemptId sittings { id number score passed closedBy }
          makeUps { id version state attempts expiresOn decisionReason } permissions { canOpen ${permission} canAskMakeUp ${permission} } } }`)
      ).myExams,
    askMakeUp: async (year: number, reason = '三次未通过') => (await ask(`mutation ($year: Int!, $reason: String!) { askMakeUp(year: $year, reason: $reason) { __typename ... on ExamGrant { id version state year } ${errorFields} } }`, { year, reason })).askMakeUp,
    grants: async (state = 'ASKED') => (await ask(`query ($state: ExamGrantState) { examGrants(state: $state, first: 100) { totalCount nodes { id version year state person { name } unit { id } best attemptsUsed reason permissions { canDecide ${permission} } } } }`, { state })).examGrants,
    decide: async ({ id, version }: { id: string; version: number }, input: Record<string, unknown>) =>
      (await ask(`mutation ($id: ID!, $version: Int!, $input: ExamGrantInput!) { decideMakeUp(id: $id, version: $version, input: $input) { __typename ... on ExamGrant { id version state attempts expiresOn decidedBy } ${errorFields} } }`, { id, version, input })).decideMakeUp,
    /** Sits an attempt with so many right answers of a hundred. */
    async sit(year: number, right: number) {
      const attempt = await open(year)
      const solution = await solutionOf(server, attempt.id)
      for (const [i, correct] of solution.slice(0, right).entries()) await save(attempt.id, i + 1, correct)
      return handIn(attempt.id)
    },
  }
}
