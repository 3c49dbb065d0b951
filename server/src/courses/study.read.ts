import { permission } from '../access/permission.js'
import { currentYear, shanghaiDay, todayIn } from '../clock.js'
import type { ReadContext } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import { inList } from '../database/read-shape.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'
import { allDone, coursesAsked } from './asked-courses.js'
import { awardKey, type Award } from './grant-award.js'
import { doneMs } from './lesson-done.js'
import { refusesGivingUp, refusesStudy, studyCloses, type StudyDays } from './study.policy.js'
import type { StudyAward, StudyCourse, StudyLesson, StudyMaterial, StudyYear } from './study.type.js'
import type { Range } from './watched.js'

/** What reads of a person's study need of the request. */
export type StudyContext = Pick<ReadContext, 'rows' | 'clock' | 'language'> & { readonly actor: { readonly professionalId: number | null } | null }

const daysColumns = 'y.year, y.study_opens_on, y.study_closes_on, y.make_up_opens_on, y.make_up_closes_on'
const daysOf = ([year, studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn]: readonly unknown[]) => ({ year: Number(year), studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn }) as StudyDays

const nullable = (value: unknown) => (value === null ? null : Number(value))
const only = (where: string, params: readonly number[]) => ({ where, params })

/** Ranges as they are kept. */
export const rangesOf = (text: unknown): Range[] => JSON.parse(String(text)) as Range[]

/** The lessons that a condition over lesson `l` finds, with the person's progress, by course. */
async function lessonsBy(rows: Rows, professionalId: number, { where, params }: ReturnType<typeof only>): Promise<Map<number, StudyLesson[]>> {
  const found = await rows(
    `select l.course_id, l.id, l.title, l.kind, l.duration_ms, l.text, l.film_key, l.hls_key, l.captions_key, l.version, p.watched, p.watched_ms, p.completed_at
       from lesson l left join lesson_progress p on p.lesson_id = l.id and p.professional_id = ? where ${where} order by l.course_id, l.position, l.id`,
    [professionalId, ...params],
  )
  const lessons = found.map(([courseId, id, title, kind, duration, text, film, hls, captions, version, watched, watchedMs, completedAt]) => {
    const durationMs = Number(duration)
    const at = `/study/lessons/${Number(id)}`
    const lesson = {
      __typename: 'StudyLesson',
      id: Number(id),
      title,
      kind,
      durationMs,
      doneMs: doneMs(durationMs),
      text,
      filmUrl: film ? `${at}/film.mp4?v=${Number(version)}` : null,
      playlistUrl: hls ? `${at}/hls/index.m3u8` : null,
      captionsUrl: captions ? `${at}/captions.vtt?v=${Number(version)}` : null,
      watched: watched === null ? [] : rangesOf(watched).map(([startMs, endMs]) => ({ startMs, endMs })),
      watchedMs: Number(watchedMs ?? 0),
      completedAt: nullable(completedAt),
    } as StudyLesson
    return [Number(courseId), lesson] as const
  })
  return new Map([...Map.groupBy(lessons, ([courseId]) => courseId)].map(([courseId, theirs]) => [courseId, theirs.map(([, lesson]) => lesson)]))
}

/** One lesson with the person's progress, whatever may be done with it. */
export async function readStudyLesson(rows: Rows, professionalId: number, id: number): Promise<StudyLesson> {
  const [lessons] = [...(await lessonsBy(rows, professionalId, only('l.id = ?', [id]))).values()]
  return lessons![0]!
}

/** A course, and since when it is asked of everybody (asked-courses.ts). */
type KnownCourse = StudyCourse & { readonly since: number | null }

/** The courses of published years that a condition over course `c` finds: three statements, however many. */
async function coursesOf({ rows, actor, clock, language }: StudyContext, { where, params }: ReturnType<typeof only>): Promise<KnownCourse[]> {
  const professionalId = actor!.professionalId!
  const found = await rows(
    `select c.id, c.kind, c.area, c.title, c.asked_since, e.chosen_at, d.completed_at,
        (select count(*) from lesson l join lesson_progress p on p.lesson_id = l.id and p.professional_id = ? where l.course_id = c.id) as begun, ${daysColumns}
       from course c join public_year y on y.year = c.year and y.status = 'PUBLISHED'
       left join elective_choice e on e.course_id = c.id and e.professional_id = ?
       left join course_completion d on d.course_id = c.id and d.professional_id = ?
      where ${where} order by c.year desc, case c.kind when 'REQUIRED' then 0 else 1 end, c.position, c.id`,
    [professionalId, professionalId, professionalId, ...params],
  )
  if (found.length === 0) return []
  const ids = inList(found.map(([id]) => Number(id)))
  const lessons = await lessonsBy(rows, professionalId, { where: `l.course_id in ${ids.sql}`, params: ids.params as number[] })
  const materials = await materialsBy(rows, ids)
  const today = todayIn(clock)
  return found.map(([key, kind, area, title, since, chosenAt, completedAt, begun, ...days]) => {
    const id = Number(key)
    const closed = refusesStudy(daysOf(days), today)
    const chosen = kind === 'REQUIRED' || chosenAt !== null
    const refusal = closed?.code ?? (chosen ? null : 'CHOOSE_FIRST')
    const stays = refusesGivingUp({ ...daysOf(days), kind: kind as StudyCourse['kind'] }, { chosen, begun: Number(begun) > 0 }, today)
    return {
      __typename: 'StudyCourse',
      id,
      year: Number(days[0]),
      kind,
      area,
      title,
      chosen,
      completedAt: nullable(completedAt),
      canStudy: permission(refusal, language, closed?.params),
      canGiveUp: permission(stays?.code ?? null, language, stays?.params),
      lessons: lessons.get(id) ?? [],
      materials: materials.get(id) ?? [],
      since: nullable(since),
    } as KnownCourse
  })
}

async function materialsBy(rows: Rows, ids: ReturnType<typeof inList>): Promise<Map<number, StudyMaterial[]>> {
  const found = await rows(`select course_id, id, name, size from course_material where course_id in ${ids.sql} order by course_id, position, id`, ids.params)
  const groups = Map.groupBy(found, ([courseId]) => Number(courseId))
  return new Map([...groups].map(([courseId, files]) => [courseId, files.map(([, id, name, size]) => ({ id: Number(id), name: String(name), size: Number(size), url: `/study/materials/${Number(id)}` }))]))
}

/** One course of a published year; null where there is none. */
export async function readStudyCourse(context: StudyContext, id: number): Promise<StudyCourse | null> {
  return (await coursesOf(context, only('c.id = ?', [id])))[0] ?? null
}

/** All published years, newest first, or one of them, with the caller's own progress: five statements, however many. */
export async function readStudyYears(context: StudyContext, year: number | null): Promise<StudyYear[]> {
  const { rows, clock, actor, language } = context
  const professionalId = actor!.professionalId!
  const which = year === null ? only('1 = 1', []) : only('y.year = ?', [year])
  const found = await rows(
    `select ${daysColumns}, y.demo, y.source, a.public_required, a.public_elective
       from public_year y left join annual_requirement a on a.year = y.year where y.status = 'PUBLISHED' and ${which.where} order by y.year desc`,
    which.params,
  )
  const courses = Map.groupBy(await coursesOf(context, year === null ? only('1 = 1', []) : only('c.year = ?', [year])), course => course.year)
  const given = await awardsGiven(rows, professionalId)
  const today = todayIn(clock)
  return found.map(([a, b, c, d, e, demo, source, requiredHours, electiveHours]) => {
    const days = daysOf([a, b, c, d, e])
    const theirs = courses.get(days.year) ?? []
    const refusal = refusesStudy(days, today)
    const closes = studyCloses(days, today)
    const [required, electives] = ['REQUIRED', 'ELECTIVE'].map(kind => theirs.filter(course => course.kind === kind)) as [KnownCourse[], KnownCourse[]]
    const award = (which: Award, of: readonly KnownCourse[], hours: number | null) => awardOf(language, days.year, of, hours, which, given.get(awardKey(days.year, which)) ?? null)
    return {
      year: days.year,
      current: days.year === currentYear(clock),
      makeUp: closes?.makeUp ?? false,
      canStudy: permission(refusal?.code ?? null, language, refusal?.params),
      openUntil: closes ? shanghaiDay(closes.at) : null,
      demo: Boolean(Number(demo)),
      source: String(source),
      requiredDone: allDone(asking(required)),
      required: award('EXAM', required, nullable(requiredHours)),
      electives: award('ELECTIVES', electives, nullable(electiveHours)),
      courses: theirs,
    }
  })
}

/** Tenths of a 学时 by the awards' keys. */
async function awardsGiven(rows: Rows, professionalId: number): Promise<Map<string, number>> {
  const found = await rows("select idempotency_key, approved_hours from hour_record where professional_id = ? and source = 'SYSTEM'", [professionalId])
  return new Map(found.map(([key, hours]) => [String(key), Number(hours)]))
}

/** Those with something to study: a course without lessons is asked of nobody. */
const asking = (courses: readonly KnownCourse[]) => courses.filter(({ lessons, completedAt }) => lessons.length > 0 || completedAt !== null)

function awardOf(language: StudyContext['language'], year: number, courses: readonly KnownCourse[], hours: number | null, award: Award, given: number | null): StudyAward {
  const say = (code: MessageCode, params: MessageParams = {}): StudyAward => ({ hours: given ?? hours, given: given !== null, code, reason: wording(code, language, { year, ...params }) })
  if (given !== null) return say('AWARD_GIVEN', { hours: given / 10 })
  if (asking(courses).length === 0) return say('AWARD_NO_COURSES')
  if (hours === null) return say('AWARD_UNKNOWN')
  const left = coursesAsked(asking(courses)).filter(course => course.completedAt === null).length
  if (left > 0) return say('AWARD_COURSES_LEFT', { count: left })
  return say(award === 'EXAM' ? 'AWARD_EXAM_LEFT' : 'AWARD_WAITS')
}
