import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Role } from '../src/access/role.js'
import { PublicSubjectYear } from '../src/courses/public-year.entity.js'
import { cookieName } from '../src/session/session.js'
import type { TestServer } from './app.js'
import { ask, signedIn } from './ask.js'
import { buildStaff, buildUnit, type Person } from './factories.js'

/** A real film of the demonstration (39 651 ms), and its captions. */
export const film = readFileSync(new URL('../src/seeds/films/study.mp4', import.meta.url))
export const captions = readFileSync(new URL('../src/seeds/films/study.vtt', import.meta.url))

/** Somebody of the whole region's own authority. */
export const regionAuthority = async (server: TestServer) =>
  buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode: '450000', industryCode: 'S' }))

let next = 2400

/** A year that nobody sees yet. */
export async function buildDraftYear(server: TestServer): Promise<number> {
  const em = server.app.database.fork()
  const year = next++
  em.create(PublicSubjectYear, { year, status: 'DRAFT', passMark: 60, attempts: 3, singleCount: 1, multipleCount: 1, trueFalseCount: 1, demo: true, source: '测试' } as PublicSubjectYear)
  await em.flush()
  return year
}

const errors = '... on UserError { code message } ... on InvalidInput { fields { path code } }'
const course = `... on YearCourse { id version year published kind area title begun permissions { canEdit { allowed code } canRemove { allowed code } }
  lessons { id version title kind durationMs text filmUrl captionsUrl permissions { canRemove { allowed code } canChangeContent { allowed code } } } materials { id version name size url } }`
const year = '... on CourseYear { year published mostFilmBytes mostMaterialBytes canEdit { allowed code reason } courses { id version title kind permissions { canRemove { code } } } }'

/** Edits courses as a person; gives whatever came of it. */
export function editing(server: TestServer, person: Person) {
  const mutate = async (shape: string, call: string, types: string, variables: Record<string, unknown>) =>
    (await ask(server, person, `mutation (${types}) { done: ${call} { __typename ${shape} ${errors} } }`, variables)).done
  const versioned = (shape: string, name: string) => ({ id, version }: { id: string; version: number }) => mutate(shape, `${name}(id: $id, version: $version)`, '$id: ID!, $version: Int!', { id, version })
  const moved = (shape: string, name: string) => ({ id, version }: { id: string; version: number }, position: number) =>
    mutate(shape, `${name}(id: $id, version: $version, position: $position)`, '$id: ID!, $version: Int!, $position: Int!', { id, version, position })
  const ticket = async () => (await ask(server, person, 'mutation { done: createCourseUploadTicket { __typename ... on UploadTicket { ticket url } ... on NotAllowed { code } } }')).done
  async function upload(kind: 'film' | 'captions' | 'material', content: Uint8Array, name = `文件.${kind === 'film' ? 'mp4' : kind === 'captions' ? 'vtt' : 'pdf'}`, given?: string) {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(content)]), name)
    const encoded = new Response(form)
    return server.fastify.inject({
      method: 'POST',
      url: `/course-files/${kind}`,
      headers: { 'content-type': encoded.headers.get('content-type')!, 'x-upload-ticket': given ?? (await ticket()).ticket },
      cookies: { [cookieName]: await signedIn(server, person) },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }
  return {
    ticket,
    upload,
    /** Uploads a file that is taken; gives what the server says of it. */
    uploaded: async (...[kind, content, name]: Parameters<typeof upload>) => {
      const response = await upload(kind, content, name)
      if (response.statusCode !== 200) throw new Error(response.body)
      return response.json<{ id: string; name: string; size: number; durationMs: number | null }>()
    },
    year: async (of: number) => (await ask(server, person, `query ($year: Int!) { courseYear(year: $year) { __typename ${year} } }`, { year: of })).courseYear,
    course: async (id: string) => (await ask(server, person, `query ($id: ID!) { yearCourse(id: $id) { __typename ${course} } }`, { id })).yearCourse,
    addCourse: (of: number, input: Record<string, unknown> = {}, key: string = randomUUID()) =>
      mutate(course, 'addCourse(year: $year, input: $input, idempotencyKey: $key)', '$year: Int!, $input: NewCourseInput!, $key: String!', { year: of, input: { kind: 'REQUIRED', title: `课程${randomUUID().slice(0, 8)}`, ...input }, key }),
    changeCourse: ({ id, version }: { id: string; version: number }, input: Record<string, unknown>) => mutate(course, 'changeCourse(id: $id, version: $version, input: $input)', '$id: ID!, $version: Int!, $input: CourseInput!', { id, version, input }),
    moveCourse: moved(year, 'moveCourse'),
    removeCourse: versioned(year, 'removeCourse'),
    addLesson: (courseId: string, input: Record<string, unknown> = {}, key: string = randomUUID()) =>
      mutate(course, 'addLesson(courseId: $courseId, input: $input, idempotencyKey: $key)', '$courseId: ID!, $input: LessonInput!, $key: String!', { courseId, input: { kind: 'TEXT', title: '图文课时', text: '第一段\n\n第二段', minutes: 1, ...input }, key }),
    changeLesson: ({ id, version }: { id: string; version: number }, input: Record<string, unknown>) =>
      mutate(course, 'changeLesson(id: $id, version: $version, input: $input)', '$id: ID!, $version: Int!, $input: LessonInput!', { id, version, input: { kind: 'TEXT', title: '图文课时', text: '第一段\n\n第二段', minutes: 1, ...input } }),
    moveLesson: moved(course, 'moveLesson'),
    removeLesson: versioned(course, 'removeLesson'),
    addMaterial: (courseId: string, uploadId: string, key: string = randomUUID()) =>
      mutate(course, 'addMaterial(courseId: $courseId, uploadId: $uploadId, idempotencyKey: $key)', '$courseId: ID!, $uploadId: ID!, $key: String!', { courseId, uploadId, key }),
    renameMaterial: ({ id, version }: { id: string; version: number }, name: string) => mutate(course, 'renameMaterial(id: $id, version: $version, name: $name)', '$id: ID!, $version: Int!, $name: String!', { id, version, name }),
    moveMaterial: moved(course, 'moveMaterial'),
    removeMaterial: versioned(course, 'removeMaterial'),
  }
}
