import { ExamQuestion } from '../src/exams/exam-question.entity.js'
import type { TestServer } from './app.js'
import { ask } from './ask.js'
import { buildStaff, buildUnit, type Person } from './factories.js'
import { Role } from '../src/access/role.js'

const permission = '{ allowed code }'
const yearFields = `year version status studyOpensOn studyClosesOn makeUpOpensOn makeUpClosesOn requiredHours electiveHours passMark attempts examMinutes
  singleCount multipleCount trueFalseCount bank { single multiple trueFalse } requiredCourses electiveCourses lessons demo source missing { code message } editedBy
  permissions { canEdit ${permission} canPublish ${permission} canUnpublish ${permission} }`
const outcome = `__typename ... on PublicYear { ${yearFields} } ... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on PublicYearIncomplete { missing { code message } } ... on Conflict { version by }`

/** What is typed into the page of a year, unless a test says otherwise. */
export const typed = {
  studyOpensOn: '2026-01-01', studyClosesOn: '2026-12-31', makeUpOpensOn: null, makeUpClosesOn: null, requiredHours: 20, electiveHours: 10, passMark: 60, attempts: 3, examMinutes: 30,
  singleCount: 1, multipleCount: 1, trueFalseCount: 1, demo: false, source: '桂人社函〔2026〕1号',
}

/** 公需科目管理, as an authority asks for it. */
export const publicYears = (server: TestServer) => ({
  list: async (person: Person) => (await ask(server, person, `{ publicYears { ${yearFields} } publicYearsPermissions { canCreate ${permission} newYears } }`)) as { publicYears: { year: number }[]; publicYearsPermissions: { canCreate: object; newYears: number[] } },
  read: async (person: Person, year: number) => (await ask(server, person, `query ($year: Int!) { publicYear(year: $year) { ${yearFields} } }`, { year })).publicYear,
  create: async (person: Person, year: number, copyFrom: number | null = null) =>
    (await ask(server, person, `mutation ($year: Int!, $copyFrom: Int) { createPublicYear(year: $year, copyFrom: $copyFrom) { ${outcome} } }`, { year, copyFrom })).createPublicYear,
  edit: async (person: Person, { year, version }: { year: number; version: number }, input: Partial<Record<keyof typeof typed, unknown>> = {}) =>
    (await ask(server, person, `mutation ($year: Int!, $version: Int!, $input: PublicYearInput!) { editPublicYear(year: $year, version: $version, input: $input) { ${outcome} } }`, { year, version, input: { ...typed, ...input } })).editPublicYear,
  publish: async (person: Person, { year, version }: { year: number; version: number }, verb: 'publish' | 'unpublish' = 'publish') => {
    const field = `${verb}PublicYear`
    return (await ask(server, person, `mutation ($year: Int!, $version: Int!) { ${field}(year: $year, version: $version) { ${outcome} } }`, { year, version }))[field]
  },
})

/** An authority: the whole region's own unless said otherwise. */
export const buildAuthority = async (server: TestServer, { regionCode = '450000', industryCode = 'S' as string | null } = {}): Promise<Person> =>
  buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode, industryCode }))

/** Fills a year's bank, so many questions of each kind. */
export async function fillBank(server: TestServer, year: number, each: number): Promise<void> {
  const em = server.app.database.fork()
  for (const kind of ['SINGLE', 'MULTIPLE', 'TRUE_FALSE'] as const) {
    const options = kind === 'TRUE_FALSE' ? ['正确', '错误'] : ['甲', '乙', '丙']
    for (let i = 0; i < each; i++) em.create(ExamQuestion, { year, kind, stem: `${kind} ${i}`, options: JSON.stringify(options), correct: kind === 'MULTIPLE' ? '[0,2]' : '[0]', demo: true })
  }
  await em.flush()
}
