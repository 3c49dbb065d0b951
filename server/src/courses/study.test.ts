import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, signedIn } from '../../test/ask.js'
import { buildPublicYear, study } from '../../test/courses.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { recountAnnualHours } from '../requirements/recount-annual-hours.js'
import { cookieName } from '../session/session.js'
import type { Unit } from '../units/unit.entity.js'
import { lengthOf, merged, type Range } from './watched.js'

const server = testServer()
const as = study(server)
let unit: Unit
beforeAll(async () => {
  unit = await buildUnit(server)
  await server.app.storage.put('test/film.mp4', Buffer.from('0123456789'), 'video/mp4')
  await server.app.storage.put('test/film/index.m3u8', Buffer.from('#EXTM3U'), 'text/plain')
  await server.app.storage.put('test/outline.pdf', Buffer.from('pdf'), 'application/pdf')
})
const newcomer = () => buildProfessional(server, { unit })
const wait = (ms: number) => server.app.clock.advance(ms)

/** Watches all of a lesson in its own time. */
async function finish(person: Person, lessonId: number) {
  const { token } = await as.start(person, lessonId)
  wait(60_000)
  return as.report(person, token, [0, 60_000])
}

describe('progress', () => {
  test('is the union of what was watched; 95 % make a lesson done', async () => {
    const person = await newcomer()
    const { year, courses } = await buildPublicYear(server)
    const [lesson] = courses[0]!.lessons
    const { token } = await as.start(person, lesson!)
    wait(40_000)
    expect(await as.report(person, token, [0, 10_000], [20_000, 30_000])).toMatchObject({ leftOutMs: 0, courseDone: false, lesson: { watchedMs: 20_000, completedAt: null, watched: [{ startMs: 0, endMs: 10_000 }, { startMs: 20_000, endMs: 30_000 }] } })
    expect(await as.report(person, token, [5_000, 25_000])).toMatchObject({ lesson: { watchedMs: 30_000 } })
    expect(await as.report(person, token, [0, 30_000])).toMatchObject({ lesson: { watchedMs: 30_000 } })
    wait(20_000)
    expect(await as.report(person, token, [30_000, 57_000])).toMatchObject({ courseDone: true, examOpen: true, awarded: null, lesson: { watchedMs: 57_000, completedAt: expect.anything() } })
    expect(await as.year(person, year)).toMatchObject({ requiredDone: true, required: { hours: 20, given: false, code: 'AWARD_EXAM_LEFT' } })
  })

  test('is bounded by the time that has passed, at 1.5 ×; what came too fast counts when sent again later', async () => {
    const person = await newcomer()
    const { courses } = await buildPublicYear(server)
    const { token } = await as.start(person, courses[0]!.lessons[0]!)
    expect(await as.report(person, token, [0, 60_000])).toMatchObject({ leftOutMs: 60_000, lesson: { watchedMs: 0 } })
    wait(10_000)
    expect(await as.report(person, token, [0, 60_000])).toMatchObject({ leftOutMs: 45_000, lesson: { watchedMs: 15_000 } })
    wait(30_000)
    expect(await as.report(person, token, [0, 60_000])).toMatchObject({ leftOutMs: 0, courseDone: true, lesson: { watchedMs: 60_000 } })
  })

  test('a film that was silent gives ten minutes of it at once, as a player fetches no more ahead; the rest counts as time goes on', async () => {
    const person = await newcomer()
    const { courses } = await buildPublicYear(server, { lesson: { durationMs: 3_600_000 } })
    const { token } = await as.start(person, courses[0]!.lessons[0]!)
    wait(600_000)
    expect(await as.report(person, token, [0, 900_000])).toMatchObject({ leftOutMs: 0, lesson: { watchedMs: 900_000 } })
    wait(3_600_000)
    expect(await as.report(person, token, [0, 3_600_000])).toMatchObject({ leftOutMs: 1_800_000, lesson: { watchedMs: 1_800_000 } })
    wait(10_000)
    expect(await as.report(person, token, [0, 3_600_000])).toMatchObject({ leftOutMs: 1_785_000, lesson: { watchedMs: 1_815_000 } })
  })

  test('a text that was read to its end without the network counts whole', async () => {
    const person = await newcomer()
    const { courses } = await buildPublicYear(server, { lesson: { kind: 'TEXT', durationMs: 1_800_000 } })
    const { token } = await as.start(person, courses[0]!.lessons[0]!)
    wait(1_800_000)
    expect(await as.report(person, token, [0, 1_800_000])).toMatchObject({ leftOutMs: 0, courseDone: true })
  })

  test('ranges outside the lesson are faults, all at once, and nothing of the report is kept', async () => {
    const person = await newcomer()
    const { courses } = await buildPublicYear(server)
    const { token } = await as.start(person, courses[0]!.lessons[0]!)
    wait(60_000)
    expect(await as.report(person, token, [0, 5_000], [-1, 5_000], [9_000, 8_000], [50_000, 90_000])).toMatchObject({ __typename: 'InvalidInput', fields: [1, 2, 3].map(i => ({ path: `ranges.${i}`, code: 'RANGE_OUTSIDE' })) })
    expect(await as.report(person, token, ...Array.from({ length: 201 }, (_, i) => [i, i + 1] as const))).toMatchObject({ fields: [{ code: 'RANGES_TOO_MANY' }] })
    expect(await as.report(await newcomer(), token, [0, 5_000])).toMatchObject({ code: 'NOT_FOUND' })
    expect(await as.report(person, token)).toMatchObject({ lesson: { watchedMs: 0 } })
  })

  test('a second device takes over; the first is told, and what it watched before still counts', async () => {
    const person = await newcomer()
    const { courses } = await buildPublicYear(server, { required: 2 })
    const [one, two] = courses.map(({ lessons }) => lessons[0]!)
    const first = await as.start(person, one!)
    expect(first.tookOver).toBe(false)
    wait(10_000)
    const second = await as.start(person, two!)
    expect(second.tookOver).toBe(true)
    wait(10_000)
    expect(await as.report(person, first.token, [0, 20_000])).toMatchObject({ takenOver: true, leftOutMs: 5_000, lesson: { watchedMs: 15_000 } })
    expect(await as.report(person, second.token, [0, 10_000])).toMatchObject({ takenOver: false, lesson: { watchedMs: 10_000 } })
  })

  test('never exceeds the time × 1.5 nor the union of what was sent, however reports come; and nothing is lost', async () => {
    const step = fc.record({ waits: fc.integer({ min: 0, max: 12_000 }), from: fc.integer({ min: 0, max: 55_000 }), length: fc.integer({ min: 1, max: 60_000 }), device: fc.integer({ min: 0, max: 1 }), starts: fc.boolean(), replays: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async steps => {
        const person = await newcomer()
        const { courses } = await buildPublicYear(server)
        const [lesson] = courses[0]!.lessons
        const tokens = [(await as.start(person, lesson!)).token, '']
        tokens[1] = tokens[0]!
        const sent: Range[] = []
        let passed = 0
        let held = 0
        for (const { waits, from, length, device, starts, replays } of steps) {
          if (starts) tokens[device] = (await as.start(person, lesson!)).token
          wait(waits)
          passed += waits
          const ranges: Range[] = [[from, Math.min(60_000, from + length)], ...(replays ? sent.slice(-3) : [])]
          sent.push(...ranges)
          const [{ lesson: now }] = await Promise.all([as.report(person, tokens[device]!, ...ranges), ...(replays ? [as.report(person, tokens[device]!, ...ranges)] : [])])
          const watched = now.watched.map(({ startMs, endMs }: { startMs: number; endMs: number }): Range => [startMs, endMs])
          expect(now.watchedMs).toBe(lengthOf(watched))
          expect(lengthOf(merged([...sent, ...watched]))).toBe(lengthOf(merged(sent)))
          expect(now.watchedMs).toBeLessThanOrEqual(passed * 1.5)
          expect(now.watchedMs).toBeGreaterThanOrEqual(held)
          held = now.watchedMs
        }
        // Who waits and sends all again has all of it.
        const { token } = await as.start(person, lesson!)
        wait(60_000)
        expect((await as.report(person, token, ...sent)).lesson.watchedMs).toBe(lengthOf(merged(sent)))
      }),
      { numRuns: 12 },
    )
  })
})

describe('electives', () => {
  test('are chosen, and all of them completed give their hours at once, once', async () => {
    const person = await newcomer()
    const { year, courses } = await buildPublicYear(server, { electives: 2 })
    const [required, one, two] = courses
    expect(await as.choose(person, required!.id)).toMatchObject({ code: 'NOT_ELECTIVE' })
    expect(await as.start(person, one!.lessons[0]!)).toMatchObject({ code: 'CHOOSE_FIRST' })
    for (const { id } of [one!, one!, two!]) expect(await as.choose(person, id)).toMatchObject({ chosen: true })
    expect(await finish(person, one!.lessons[0]!)).toMatchObject({ courseDone: true, awarded: null })
    expect(await as.year(person, year)).toMatchObject({ electives: { hours: 10, given: false, code: 'AWARD_COURSES_LEFT' } })
    expect(await finish(person, two!.lessons[0]!)).toMatchObject({ courseDone: true, awarded: 10 })
    expect(await finish(person, two!.lessons[0]!)).toMatchObject({ courseDone: false, awarded: null })
    expect(await as.year(person, year)).toMatchObject({ electives: { hours: 10, given: true, code: 'AWARD_GIVEN' }, requiredDone: false })
    const { rows } = server.app.database.reader
    expect(await rows('select year, public_required, public_elective, professional_hours from annual_hours where professional_id = ?', [person.professionalId])).toEqual([[year, 0, 100, 0]])
    expect((await recountAnnualHours(rows)).filter(one => one.professionalId === person.professionalId)).toEqual([])
  })

  test('are given up until they are begun, as often as asked, and may be chosen again', async () => {
    const person = await newcomer()
    const { year, courses } = await buildPublicYear(server, { electives: 1 })
    const [required, { id, lessons }] = courses as [(typeof courses)[0], (typeof courses)[0]]
    const stand = async () => (await as.year(person, year)).courses.map((course: { chosen: boolean; canGiveUp: { code: string | null } }) => [course.chosen, course.canGiveUp.code])
    expect(await as.giveUp(person, required.id)).toMatchObject({ code: 'REQUIRED_STAYS' })
    expect(await stand()).toEqual([[true, 'REQUIRED_STAYS'], [false, 'NOT_CHOSEN']])
    await as.choose(person, id)
    expect(await stand()).toEqual([[true, 'REQUIRED_STAYS'], [true, null]])
    expect(await Promise.all([as.giveUp(person, id), as.giveUp(person, id)])).toEqual(Array.from({ length: 2 }, () => ({ __typename: 'StudyCourse', chosen: false, canGiveUp: { allowed: false, code: 'NOT_CHOSEN' } })))
    const acts = await server.app.database.reader.rows("select action from audit_row where noun = 'STUDY' and actor_id = ? order by id", [person.accountId])
    expect(acts.flat()).toEqual(['CHOSEN', 'GIVEN_UP'])
    expect(await as.start(person, lessons[0]!)).toMatchObject({ code: 'CHOOSE_FIRST' })
    await as.choose(person, id)
    await as.choose(await newcomer(), id)
    await as.start(person, lessons[0]!)
    expect(await as.giveUp(person, id)).toMatchObject({ code: 'COURSE_BEGUN' })
    expect(await stand()).toEqual([[true, 'REQUIRED_STAYS'], [true, 'COURSE_BEGUN']])
  })

  test('are each person’s own, and stay once the year is closed; of a year that is not published there are none', async () => {
    const [person, other] = [await newcomer(), await newcomer()]
    const { year, courses } = await buildPublicYear(server, { required: 0, electives: 1 })
    await as.choose(person, courses[0]!.id)
    expect(await as.giveUp(other, courses[0]!.id)).toMatchObject({ chosen: false })
    expect((await as.year(person, year)).courses).toMatchObject([{ chosen: true }])
    const [before, { fork }] = [server.app.clock.now().toISOString(), server.app.database]
    server.app.clock.set('2026-06-01T02:00:00.000Z')
    expect(await as.giveUp(person, courses[0]!.id)).toMatchObject({ code: 'STUDY_OVER' })
    server.app.clock.set(before)
    await fork().getConnection().execute("update public_year set status = 'DRAFT' where year = ?", [year])
    expect(await as.giveUp(person, courses[0]!.id)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('give nothing where the year’s rule has no value, and say so', async () => {
    const person = await newcomer()
    const { year, courses } = await buildPublicYear(server, { required: 0, electives: 1, hours: {} })
    await as.choose(person, courses[0]!.id)
    expect(await finish(person, courses[0]!.lessons[0]!)).toMatchObject({ courseDone: true, awarded: null })
    expect(await as.year(person, year)).toMatchObject({ electives: { hours: null, given: false, code: 'AWARD_UNKNOWN' }, required: { code: 'AWARD_NO_COURSES' } })
  })
})

describe('a year', () => {
  test('is studied in its own days, or made up in those that are set, and says why not otherwise', async () => {
    const person = await newcomer()
    const closed = { studyOpensOn: '2025-01-01', studyClosesOn: '2025-12-31' }
    const makeUp = await buildPublicYear(server, { ...closed, makeUpOpensOn: '2026-05-01', makeUpClosesOn: '2026-05-31' })
    expect(await as.year(person, makeUp.year)).toMatchObject({ makeUp: true, openUntil: '2026-05-31', canStudy: { allowed: true } })
    const cases = [
      [closed, 'STUDY_OVER'],
      [{ ...closed, makeUpOpensOn: '2026-01-01', makeUpClosesOn: '2026-05-01' }, 'MAKE_UP_OVER'],
      [{ ...closed, makeUpOpensOn: '2026-06-01', makeUpClosesOn: '2026-06-30' }, 'STUDY_NOT_YET'],
      [{ studyOpensOn: null, studyClosesOn: null }, 'STUDY_DAYS_UNKNOWN'],
    ] as const
    for (const [days, code] of cases) {
      const { year, courses } = await buildPublicYear(server, days)
      expect(await as.year(person, year)).toMatchObject({ openUntil: null, canStudy: { allowed: false, code } })
      expect(await as.start(person, courses[0]!.lessons[0]!)).toMatchObject({ code })
    }
  })

  test('closes: what is watched after the last day does not count, what was watched before does', async () => {
    const person = await newcomer()
    const before = server.app.clock.now().toISOString()
    const { courses } = await buildPublicYear(server)
    server.app.clock.set('2026-05-31T15:59:50.000Z')
    const { token } = await as.start(person, courses[0]!.lessons[0]!)
    wait(3_600_000)
    expect(await as.report(person, token, [0, 60_000])).toMatchObject({ closed: true, lesson: { watchedMs: 14_998 } })
    server.app.clock.set(before)
  })

  test('that is not published is not there', async () => {
    const person = await newcomer()
    const { year, courses } = await buildPublicYear(server, { status: 'DRAFT', electives: 1 })
    expect(await as.year(person, year)).toBeUndefined()
    expect((await ask(server, person, `{ studyCourse(id: ${courses[0]!.id}) { id } }`)).studyCourse).toBeNull()
    expect(await as.start(person, courses[0]!.lessons[0]!)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await as.choose(person, courses[1]!.id)).toMatchObject({ code: 'NOT_FOUND' })
    const cookie = await signedIn(server, person)
    expect((await server.fastify.inject({ url: `/study/lessons/${courses[0]!.lessons[0]}/film.mp4`, cookies: { [cookieName]: cookie } })).statusCode).toBe(404)
  })
})

test('films, playlists and materials go to those who study, whole or in parts', async () => {
  const { courses } = await buildPublicYear(server)
  const cookie = await signedIn(server, await newcomer())
  const { lessons, material } = courses[0]!
  const film = `/study/lessons/${lessons[0]}/film.mp4`
  const get = (url: string, headers: Record<string, string> = {}) => server.fastify.inject({ url, headers, cookies: { [cookieName]: cookie } })
  expect(await get(film)).toMatchObject({ statusCode: 200, body: '0123456789', headers: { 'accept-ranges': 'bytes', 'content-type': 'video/mp4' } })
  expect(await get(film, { range: 'bytes=2-4' })).toMatchObject({ statusCode: 206, body: '234', headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' } })
  expect(await get(film, { range: 'bytes=-3' })).toMatchObject({ statusCode: 206, body: '789' })
  expect(await get(film, { range: 'bytes=20-' })).toMatchObject({ statusCode: 416, headers: { 'content-range': 'bytes */10' } })
  expect(await get(film, { range: 'nonsense' })).toMatchObject({ statusCode: 200 })
  expect(await get(`/study/lessons/${lessons[0]}/hls/index.m3u8`)).toMatchObject({ statusCode: 200, body: '#EXTM3U', headers: { 'content-type': 'application/vnd.apple.mpegurl' } })
  for (const file of ['..%2F..%2Ffield.key', 'index.exe', '%2e%2e.mp4']) expect((await get(`/study/lessons/${lessons[0]}/hls/${file}`)).statusCode).toBe(404)
  expect(await get(`/study/materials/${material}`)).toMatchObject({ statusCode: 200, body: 'pdf', headers: { 'content-disposition': expect.stringContaining('attachment') } })
  expect((await server.fastify.inject({ url: film })).statusCode).toBe(401)
})
