import { Course, CourseMaterial, Lesson } from '../src/courses/course.entity.js'
import { PublicSubjectYear } from '../src/courses/public-year.entity.js'
import { AnnualRequirement } from '../src/requirements/annual-requirement.entity.js'
import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

/** A published year of its own with courses of a lesson each, and where its hours stand; open from 1 to 31 May 2026 unless the test says otherwise. */
export async function buildPublicYear(
  server: TestServer,
  { required = 1, electives = 0, lessons = 1, lesson = {}, hours = { publicRequired: 200, publicElective: 100 } as Partial<AnnualRequirement>, ...overrides }: Partial<PublicSubjectYear> & { required?: number; electives?: number; lessons?: number; lesson?: Partial<Pick<Lesson, 'kind' | 'durationMs'>>; hours?: Partial<AnnualRequirement> } = {},
) {
  const em = server.app.database.fork()
  const [[latest] = []] = await server.app.database.reader.rows('select max(year) from annual_requirement where year < 2000', [])
  const year = Number(latest ?? 1899) + 1
  em.create(AnnualRequirement, { year, total: 900, professionalHours: 600, source: '测试', ...hours } as AnnualRequirement)
  em.create(PublicSubjectYear, {
    year, status: 'PUBLISHED', studyOpensOn: '2026-05-01', studyClosesOn: '2026-05-31', passMark: 60, attempts: 3, singleCount: 1, multipleCount: 1, trueFalseCount: 1, demo: true, source: '测试', ...overrides,
  } as PublicSubjectYear)
  await em.flush()
  const courses: { id: number; kind: string; lessons: number[]; material: number }[] = []
  for (const [position, kind] of [...Array.from({ length: required }, () => 'REQUIRED' as const), ...Array.from({ length: electives }, () => 'ELECTIVE' as const)].entries()) {
    const course = em.create(Course, { year, kind, title: `课程${position}`, area: null, position })
    await em.flush()
    const own = Array.from({ length: lessons }, (_, i) =>
      em.create(Lesson, { courseId: course.id, title: `课时${i}`, kind: 'VIDEO', durationMs: 60_000, text: null, filmKey: 'test/film.mp4', hlsKey: 'test/film', captionsKey: 'test/film.vtt', position: i, ...lesson }),
    )
    const material = em.create(CourseMaterial, { courseId: course.id, name: '提纲.pdf', mediaType: 'application/pdf', size: 3, storageKey: 'test/outline.pdf', position: 0 })
    await em.flush()
    courses.push({ id: course.id, kind, lessons: own.map(({ id }) => id), material: material.id })
  }
  return { year, courses }
}

/** Chooses, studies and reports as a person; gives whatever came of it. */
export const study = (server: TestServer) => ({
  choose: async (person: Person, courseId: number) =>
    (await ask(server, person, 'mutation ($id: ID!) { chooseElective(courseId: $id) { __typename ... on StudyCourse { chosen } ... on UserError { code } } }', { id: String(courseId) })).chooseElective,
  giveUp: async (person: Person, courseId: number) =>
    (await ask(server, person, 'mutation ($id: ID!) { giveUpElective(courseId: $id) { __typename ... on StudyCourse { chosen canGiveUp { allowed code } } ... on UserError { code } } }', { id: String(courseId) })).giveUpElective,
  start: async (person: Person, lessonId: number) =>
    (await ask(server, person, 'mutation ($id: ID!) { startStudy(lessonId: $id) { __typename ... on StudyStarted { token tookOver lesson { watchedMs } } ... on UserError { code } } }', { id: String(lessonId) })).startStudy,
  report: async (person: Person, token: string, ...ranges: readonly (readonly [number, number])[]) =>
    (
      await ask(
        server,
        person,
        `mutation ($token: String!, $ranges: [StudyRangeInput!]!) { recordStudy(token: $token, ranges: $ranges) {
          __typename ... on StudyProgress { takenOver closed leftOutMs courseDone awarded examOpen lesson { watchedMs completedAt watched { startMs endMs } } } ... on UserError { code } ... on InvalidInput { fields { path code } } } }`,
        { token, ranges: ranges.map(([startMs, endMs]) => ({ startMs, endMs })) },
      )
    ).recordStudy,
  year: async (person: Person, year: number) =>
    (
      await ask(
        server,
        person,
        'query ($year: Int!) { studyYears(year: $year) { year makeUp openUntil requiredDone canStudy { allowed code } required { hours given code } electives { hours given code } courses { id chosen completedAt canStudy { allowed code } canGiveUp { allowed code } lessons { watchedMs } } } }',
        { year },
      )
    ).studyYears[0],
})
