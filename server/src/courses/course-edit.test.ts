import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { attempt } from '../../test/ask.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { buildDraftYear, captions, editing, film, regionAuthority } from '../../test/course-editing.js'
import { buildPublicYear, study } from '../../test/courses.js'
import { buildAdministrator, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { publicYears } from '../../test/public-years.js'
import { pdf } from '../../test/sample-files.js'
import { Role } from '../access/role.js'
import type { Unit } from '../units/unit.entity.js'
import { sweepCourseUploads } from './sweep-course-uploads.js'

const server = testServer()
const learn = study(server)
let region: Person
let unit: Unit
let edit: ReturnType<typeof editing>
beforeAll(async () => {
  region = await regionAuthority(server)
  unit = await buildUnit(server)
  edit = editing(server, region)
})
const newcomer = () => buildProfessional(server, { unit })
const wait = (ms: number) => server.app.clock.advance(ms)
const inOrder = (rows: readonly { title?: string; name?: string }[]) => rows.map(({ title, name }) => title ?? name)
const videoOf = async () => ({ kind: 'VIDEO', title: '视频课时', text: null, minutes: null, filmId: (await edit.uploaded('film', film)).id })

/** Watches or reads all of a lesson of a minute in its own time. */
async function finish(person: Person, lessonId: number | string) {
  const { token } = await learn.start(person, Number(lessonId))
  wait(60_000)
  return learn.report(person, token, [0, 60_000])
}

describe('a year that nobody sees yet', () => {
  test('gets courses, lessons and materials, in the order that is wanted', async () => {
    const year = await buildDraftYear(server)
    const before = await trailEnd(server)
    const [first, second] = [await edit.addCourse(year, { title: '甲' }), await edit.addCourse(year, { title: '乙' })]
    await edit.addCourse(year, { kind: 'ELECTIVE', title: '丙', area: '安全生产' })
    expect(await edit.moveCourse(second, 0)).toMatchObject({ __typename: 'CourseYear', courses: [{ title: '乙' }, { title: '甲' }, { title: '丙' }] })
    const named = await edit.changeCourse(first, { title: '甲（修订）' })
    expect(named).toMatchObject({ title: '甲（修订）', version: first.version + 1 })
    const video = { ...(await videoOf()), captionsId: (await edit.uploaded('captions', captions)).id }
    await edit.addLesson(first.id, video)
    const withText = await edit.addLesson(first.id, { title: '要点' })
    expect(withText.lessons).toMatchObject([
      { title: '视频课时', kind: 'VIDEO', durationMs: 39_651, text: null, filmUrl: expect.stringContaining('/film.mp4'), captionsUrl: expect.stringContaining('/captions.vtt') },
      { title: '要点', kind: 'TEXT', durationMs: 60_000, text: '第一段\n\n第二段', filmUrl: null },
    ])
    expect(inOrder((await edit.moveLesson(withText.lessons[1], 0)).lessons)).toEqual(['要点', '视频课时'])
    await edit.addMaterial(first.id, (await edit.uploaded('material', pdf(), '提纲.pdf')).id)
    const filed = await edit.addMaterial(first.id, (await edit.uploaded('material', pdf(), '附件.exe')).id)
    expect(inOrder(filed.materials)).toEqual(['提纲.pdf', '附件.exe.pdf'])
    expect(inOrder((await edit.renameMaterial(filed.materials[1], '附件')).materials)).toEqual(['提纲.pdf', '附件.pdf'])
    const { materials } = await edit.course(first.id)
    expect(inOrder((await edit.moveMaterial(materials[1], 0)).materials)).toEqual(['附件.pdf', '提纲.pdf'])
    expect(inOrder((await edit.removeMaterial(materials[0])).materials)).toEqual(['附件.pdf'])
    const done = (await trailSince(server, before)).map(({ did }) => did)
    for (const act of ['ADDED', 'MOVED', 'EDITED', 'LESSON_ADDED', 'LESSON_MOVED', 'MATERIAL_ADDED', 'MATERIAL_EDITED', 'MATERIAL_MOVED', 'MATERIAL_REMOVED']) expect(done).toContain(`COURSE ${act}`)
  })

  test('loses what is removed, and the files of that in a day', async () => {
    const year = await buildDraftYear(server)
    const course = await edit.addCourse(year)
    const { lessons } = await edit.addLesson(course.id, await videoOf())
    await edit.addLesson(course.id)
    const { filmUrl } = lessons[0]
    expect((await get(server, region, filmUrl)).statusCode).toBe(200)
    const [row] = await server.app.database.reader.rows('select film_key from lesson where id = ?', [Number(lessons[0].id)])
    expect((await edit.removeLesson(lessons[0])).lessons).toHaveLength(1)
    expect((await get(server, region, filmUrl)).statusCode).toBe(404)
    expect(await edit.removeCourse(await edit.course(course.id))).toMatchObject({ __typename: 'CourseYear', courses: [] })
    await sweepCourseUploads(server.app)
    expect(await server.app.storage.size(String(row![0]))).toBe(film.length)
    wait(25 * 3_600_000)
    await sweepCourseUploads(server.app)
    await expect(server.app.storage.size(String(row![0]))).rejects.toThrow(/mp4/)
  })

  test('keeps a file that a year made from it has too, until that lets it go as well', async () => {
    const year = await buildDraftYear(server)
    const course = await edit.addCourse(year)
    const { lessons } = await edit.addLesson(course.id, await videoOf())
    expect(await publicYears(server).create(region, 2028, year)).toMatchObject({ year: 2028, lessons: 1 })
    const [row] = await server.app.database.reader.rows('select film_key from lesson where id = ?', [Number(lessons[0].id)])
    const swept = async () => {
      wait(25 * 3_600_000)
      await sweepCourseUploads(server.app)
      return server.app.storage.size(String(row![0]))
    }
    await edit.removeLesson(lessons[0])
    expect(await swept()).toBe(film.length)
    const [copy] = (await edit.year(2028)).courses
    await edit.removeLesson((await edit.course(copy.id)).lessons[0])
    await expect(swept()).rejects.toThrow(/mp4/)
  })

  test('says all that is wrong at once, by field', async () => {
    const year = await buildDraftYear(server)
    const course = await edit.addCourse(year, { title: '甲' })
    expect((await edit.addCourse(year, { title: '甲', area: '安全生产' })).fields).toEqual([{ path: 'input.area', code: 'COURSE_AREA_ELECTIVE' }, { path: 'input.title', code: 'COURSE_TITLE_TAKEN' }])
    expect((await edit.addCourse(year, { title: ' ' })).fields).toEqual([{ path: 'input.title', code: 'REQUIRED' }])
    expect((await edit.addLesson(course.id, { title: '', text: ' ', minutes: 0 })).fields).toEqual([
      { path: 'input.title', code: 'REQUIRED' },
      { path: 'input.text', code: 'LESSON_TEXT_MISSING' },
      { path: 'input.minutes', code: 'LESSON_MINUTES' },
    ])
    expect((await edit.addLesson(course.id, { kind: 'VIDEO', title: '无片' })).fields).toEqual([{ path: 'input.filmId', code: 'LESSON_FILM_MISSING' }])
    const captionsId = (await edit.uploaded('captions', captions)).id
    expect((await edit.addLesson(course.id, { kind: 'VIDEO', filmId: captionsId, captionsId: 'x' })).fields).toEqual([{ path: 'input.filmId', code: 'COURSE_FILE_GONE' }, { path: 'input.captionsId', code: 'COURSE_FILE_GONE' }])
    expect((await edit.addMaterial(course.id, captionsId)).fields).toEqual([{ path: 'uploadId', code: 'COURSE_FILE_GONE' }])
    expect(await edit.addCourse(1)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await edit.addLesson('0')).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('tells who comes second, and takes the same request twice for one', async () => {
    const year = await buildDraftYear(server)
    const key = randomUUID()
    const twice = await Promise.all([edit.addCourse(year, { title: '甲' }, key), edit.addCourse(year, { title: '甲' }, key)])
    expect(twice[1].id).toBe(twice[0].id)
    const [course] = twice
    const changed = await edit.changeCourse(course, { title: '乙' })
    expect(await edit.changeCourse(course, { title: '乙' })).toMatchObject({ version: changed.version })
    for (const outcome of [await edit.changeCourse(course, { title: '丙' }), await edit.moveCourse({ ...course, version: 9 }, 0), await edit.removeCourse(course)]) expect(outcome).toMatchObject({ __typename: 'Conflict' })
    const video = await videoOf()
    const lessonKey = randomUUID()
    await edit.addLesson(course.id, video, lessonKey)
    const { lessons } = await edit.addLesson(course.id, video, lessonKey)
    expect(lessons).toHaveLength(1)
    const filmId = (await edit.uploaded('film', film)).id
    const replaced = await edit.changeLesson(lessons[0], { ...video, filmId })
    expect(await edit.changeLesson(lessons[0], { ...video, filmId })).toEqual(replaced)
    expect(await edit.changeLesson(lessons[0], { ...video, filmId: null, title: '改名' })).toMatchObject({ __typename: 'Conflict' })
    expect(await edit.removeLesson(lessons[0])).toMatchObject({ __typename: 'Conflict' })
    const [upload, materialKey] = [(await edit.uploaded('material', pdf())).id, randomUUID()]
    await edit.addMaterial(course.id, upload, materialKey)
    const { materials } = await edit.addMaterial(course.id, upload, materialKey)
    expect(materials).toHaveLength(1)
    await edit.renameMaterial(materials[0], '新名')
    expect((await edit.renameMaterial(materials[0], '新名')).materials[0].name).toBe('新名.pdf')
    expect(await edit.removeMaterial(materials[0])).toMatchObject({ __typename: 'Conflict' })
  })
})

describe('a published year', () => {
  test('keeps what somebody has begun: no removal, no other film or time; words may be corrected', async () => {
    const { courses } = await buildPublicYear(server, { electives: 1 })
    const [required, elective] = courses
    const text = (await edit.addLesson(String(required!.id), { title: '要点' })).lessons.at(-1)
    const person = await newcomer()
    await learn.start(person, Number(text.id))
    await learn.choose(person, elective!.id)
    const course = await edit.course(String(required!.id))
    expect(course).toMatchObject({ begun: true, permissions: { canRemove: { code: 'COURSE_BEGUN' } } })
    expect(course.lessons).toMatchObject([{ permissions: { canRemove: { allowed: true }, canChangeContent: { allowed: true } } }, { permissions: { canRemove: { code: 'LESSON_BEGUN' }, canChangeContent: { code: 'LESSON_BEGUN' } } }])
    expect(await edit.removeCourse(course)).toMatchObject({ __typename: 'NotAllowed', code: 'COURSE_BEGUN' })
    expect(await edit.removeCourse(await edit.course(String(elective!.id)))).toMatchObject({ code: 'COURSE_BEGUN' })
    expect(await edit.removeLesson(text)).toMatchObject({ code: 'LESSON_BEGUN' })
    expect((await edit.changeLesson(text, { title: '要点', minutes: 2 })).fields).toEqual([{ path: 'input.minutes', code: 'LESSON_BEGUN' }])
    expect((await edit.changeLesson(text, await videoOf())).fields).toEqual([{ path: 'input.kind', code: 'LESSON_BEGUN' }])
    expect((await edit.changeLesson(text, { title: '要点（修订）', text: '改正', minutes: null })).lessons.at(-1)).toMatchObject({ title: '要点（修订）', text: '改正' })
    const video = course.lessons[0]
    await learn.start(person, Number(video.id))
    const captionsId = (await edit.uploaded('captions', captions)).id
    const asFilm = { kind: 'VIDEO', title: video.title, text: null, minutes: null }
    expect((await edit.changeLesson(video, { ...asFilm, filmId: (await edit.uploaded('film', film)).id })).fields).toEqual([{ path: 'input.filmId', code: 'LESSON_BEGUN' }])
    expect((await edit.changeLesson(video, { ...asFilm, captionsId })).lessons[0]).toMatchObject({ durationMs: 60_000, captionsUrl: expect.anything() })
  })

  test('with a lesson more: who has completed the course keeps that, the others have to finish it too', async () => {
    const { year, courses } = await buildPublicYear(server)
    const course = String(courses[0]!.id)
    const [done, late] = [await newcomer(), await newcomer()]
    await finish(done, courses[0]!.lessons[0]!)
    const { lessons } = await edit.addLesson(course)
    expect(await learn.year(done, year)).toMatchObject({ requiredDone: true, courses: [{ completedAt: expect.anything() }] })
    expect(await finish(late, courses[0]!.lessons[0]!)).toMatchObject({ courseDone: false })
    expect(await edit.removeLesson(lessons[1])).toMatchObject({ code: 'LESSON_WAITED_FOR' })
    expect(await finish(late, lessons[1].id)).toMatchObject({ courseDone: true, examOpen: true })
  })

  test('with a required course more: who had the examination open keeps it, and without a lesson it is asked of nobody', async () => {
    const { year, courses } = await buildPublicYear(server)
    const [done, late] = [await newcomer(), await newcomer()]
    await finish(done, courses[0]!.lessons[0]!)
    const added = await edit.addCourse(year)
    await finish(late, courses[0]!.lessons[0]!)
    expect((await learn.year(late, year)).requiredDone).toBe(true)
    wait(1)
    const third = await newcomer()
    const { lessons } = await edit.addLesson(added.id)
    await finish(third, courses[0]!.lessons[0]!)
    for (const [person, open] of [[done, true], [late, true], [third, false]] as const) expect((await learn.year(person, year)).requiredDone).toBe(open)
    expect((await learn.year(third, year)).required).toMatchObject({ code: 'AWARD_COURSES_LEFT' })
    expect(await finish(third, lessons[0].id)).toMatchObject({ examOpen: true })
  })

  test('keeps an elective that is all that somebody lacks', async () => {
    const { year, courses } = await buildPublicYear(server, { electives: 1 })
    const elective = courses.find(({ kind }) => kind === 'ELECTIVE')!
    const added = await edit.addCourse(year, { kind: 'ELECTIVE', area: '安全生产' })
    const { lessons } = await edit.addLesson(added.id)
    const person = await newcomer()
    await learn.choose(person, elective.id)
    expect(await finish(person, elective.lessons[0]!)).toMatchObject({ awarded: null })
    expect(await edit.removeCourse(await edit.course(added.id))).toMatchObject({ code: 'COURSE_WAITED_FOR' })
    expect(await edit.removeLesson(lessons[0])).toMatchObject({ code: 'COURSE_WAITED_FOR' })
    await learn.choose(person, Number(added.id))
    expect(await finish(person, lessons[0].id)).toMatchObject({ awarded: 10 })
  })
})

describe('who may', () => {
  const field = { courseYear: 'courseYear(year: 1) { year }', yearCourse: 'yearCourse(id: "1") { id }', removeCourse: 'removeCourse(id: "1", version: 1) { __typename }', createCourseUploadTicket: 'createCourseUploadTicket { __typename }' }

  test('other authorities look, and are told why they may not edit', async () => {
    const other = editing(server, await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode: '450100', industryCode: 'S' })))
    const year = await buildDraftYear(server)
    const course = await edit.addCourse(year)
    const { lessons } = await edit.addLesson(course.id)
    expect(await other.year(year)).toMatchObject({ canEdit: { allowed: false, code: 'PUBLIC_YEARS_BY_REGION' }, courses: [{ title: course.title }] })
    const outcomes = [await other.addCourse(year), await other.changeCourse(course, { title: '乙' }), await other.moveCourse(course, 0), await other.removeCourse(course), await other.addLesson(course.id), await other.changeLesson(lessons[0], {}), await other.removeLesson(lessons[0]), await other.addMaterial(course.id, 'x'), await other.ticket()]
    for (const outcome of outcomes) expect(outcome).toMatchObject({ __typename: 'NotAllowed', code: 'PUBLIC_YEARS_BY_REGION' })
    expect((await other.upload('material', pdf(), 'a.pdf', 'x')).json()).toMatchObject({ code: 'PUBLIC_YEARS_BY_REGION' })
  })

  test('everybody else gets nothing: not the fields, not the films of a draft by their address', async () => {
    const course = await edit.addCourse(await buildDraftYear(server))
    const { lessons } = await edit.addLesson(course.id, { ...(await videoOf()), captionsId: (await edit.uploaded('captions', captions)).id })
    const { materials } = await edit.addMaterial(course.id, (await edit.uploaded('material', pdf())).id)
    const loose = await edit.uploaded('film', film)
    const addresses = [lessons[0].filmUrl, lessons[0].captionsUrl, materials[0].url, `/course-files/uploads/${loose.id}/film.mp4`]
    for (const address of addresses) expect((await get(server, region, address)).statusCode).toBe(200)
    expect((await get(server, region, lessons[0].filmUrl, { range: 'bytes=4-7' })).body).toBe('ftyp')
    const professional = await newcomer()
    for (const who of [professional, await buildAdministrator(server, { unit }), await buildStaff(server, Role.SUPPORT)]) {
      for (const address of addresses) expect((await get(server, who, address)).statusCode).toBe(403)
      for (const [name, text] of Object.entries(field)) {
        const { errors } = await attempt(server, who, `${name.startsWith('courseYear') || name === 'yearCourse' ? 'query' : 'mutation'} { ${text} }`)
        expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
      }
    }
    for (const address of addresses) expect((await get(server, null, address)).statusCode).toBe(401)
    const asLearner = [lessons[0].filmUrl, lessons[0].captionsUrl, materials[0].url].map((url: string) => url.replace('/course-files', '/study'))
    for (const address of asLearner) expect((await get(server, professional, address)).statusCode).toBe(404)
    const colleague = await regionAuthority(server)
    expect((await get(server, colleague, addresses[3]!)).statusCode).toBe(404)
    expect((await editing(server, colleague).addLesson(course.id, { kind: 'VIDEO', filmId: loose.id })).fields).toEqual([{ path: 'input.filmId', code: 'COURSE_FILE_GONE' }])
  })
})
