import { permission } from '../access/permission.js'
import type { Context } from '../context.js'
import { inList } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { MessageCode } from '../errors/message.js'
import { mostBytes } from './course-file-limits.js'
import { refusesCourseRemoval, refusesLessonRemoval, refusesNewContent } from './course-edit.policy.js'
import { courseBegun, lessonBegun } from './course-use.js'
import { refusesEditing } from './course-editor.js'
import { notFound } from '../errors/user-error.js'
import type { CourseYear, CourseYearResult, YearCourse, YearCourseResult, YearLesson, YearMaterial } from './course-edit.type.js'
import type { EditOutcome } from './edit-year.js'

type ReadContext = Pick<Context, 'rows' | 'language' | 'actor' | 'config'>

/** Rows whose first column is the course's key, by course. */
const byCourse = <T>(rows: readonly unknown[][], shape: (row: unknown[]) => T) =>
  new Map([...Map.groupBy(rows, ([courseId]) => Number(courseId))].map(([courseId, theirs]) => [courseId, theirs.map(row => shape(row.slice(1)))]))

/** The courses that a condition over course `c` finds, of any year: three statements, however many. What is waited for by somebody is asked when something is removed. */
async function coursesOf({ rows, language }: ReadContext, mayNot: MessageCode | null, where: string, params: readonly Param[]): Promise<YearCourse[]> {
  const found = await rows(
    `select c.id, c.version, c.year, y.status, c.kind, c.area, c.title, ${courseBegun('c')} as begun
       from course c join public_year y on y.year = c.year where ${where} order by case c.kind when 'REQUIRED' then 0 else 1 end, c.position, c.id`,
    params,
  )
  if (found.length === 0) return []
  const ids = inList(found.map(([id]) => Number(id)))
  const lessons = byCourse(
    await rows(
      `select l.course_id, l.id, l.version, l.title, l.kind, l.duration_ms, l.text, l.film_key, l.hls_key, l.captions_key, ${lessonBegun('l')} as begun
         from lesson l where l.course_id in ${ids.sql} order by l.course_id, l.position, l.id`,
      ids.params,
    ),
    row => row,
  )
  const materials = byCourse(await rows(`select m.course_id, m.id, m.version, m.name, m.size from course_material m where m.course_id in ${ids.sql} order by m.course_id, m.position, m.id`, ids.params), materialOf)
  return found.map(([key, version, year, status, kind, area, title, begun]) => {
    const id = Number(key)
    const use = { begun: Boolean(Number(begun)), waitedFor: false }
    const theirs = lessons.get(id) ?? []
    const lessonOf = ([key, version, title, kind, durationMs, text, film, hls, captions, begun]: unknown[]): YearLesson => {
      const own = { begun: Boolean(Number(begun)), waitedFor: false, last: theirs.length === 1, course: use }
      const at = `/course-files/lessons/${Number(key)}`
      return {
        id: Number(key),
        version: Number(version),
        title,
        kind,
        durationMs: Number(durationMs),
        text,
        filmUrl: film ? `${at}/film.mp4?v=${Number(version)}` : null,
        playlistUrl: hls ? `${at}/hls/index.m3u8` : null,
        captionsUrl: captions ? `${at}/captions.vtt?v=${Number(version)}` : null,
        permissions: { canRemove: permission(mayNot ?? refusesLessonRemoval(own), language), canChangeContent: permission(mayNot ?? refusesNewContent(own), language) },
      } as YearLesson
    }
    return {
      __typename: 'YearCourse',
      id,
      version: Number(version),
      year: Number(year),
      published: status === 'PUBLISHED',
      kind,
      area,
      title,
      begun: use.begun,
      permissions: { canEdit: permission(mayNot, language), canRemove: permission(mayNot ?? refusesCourseRemoval(use), language) },
      lessons: theirs.map(lessonOf),
      materials: materials.get(id) ?? [],
    } as YearCourse
  })
}

const materialOf = ([id, version, name, size]: unknown[]): YearMaterial => ({ id: Number(id), version: Number(version), name: String(name), size: Number(size), url: `/course-files/materials/${Number(id)}` })

/** One course of any year; null where there is none. */
export async function readYearCourse(context: ReadContext, id: number): Promise<YearCourse | null> {
  return (await coursesOf(context, await refusesEditing(context.rows, context.actor!), 'c.id = ?', [id]))[0] ?? null
}

/** The courses of a year, published or not; null where there is no such year. */
export async function readCourseYear(context: ReadContext, year: number): Promise<CourseYear | null> {
  const { rows, actor, language, config } = context
  const [found] = await rows('select status from public_year where year = ?', [year])
  if (!found) return null
  const mayNot = await refusesEditing(rows, actor!)
  return {
    __typename: 'CourseYear',
    year,
    published: found[0] === 'PUBLISHED',
    canEdit: permission(mayNot, language),
    mostFilmBytes: mostBytes('FILM', config),
    mostMaterialBytes: mostBytes('MATERIAL', config),
    courses: await coursesOf(context, mayNot, 'c.year = ?', [year]),
  }
}

/** The course that an edit was of, as it stands now, or why nothing was done. */
export async function courseOf(context: ReadContext, outcome: EditOutcome): Promise<typeof YearCourseResult> {
  return typeof outcome === 'number' ? ((await readYearCourse(context, outcome)) ?? notFound(context.language)) : outcome
}

/** The year that an edit was of, as it stands now, or why nothing was done. */
export async function courseYearOf(context: ReadContext, outcome: EditOutcome): Promise<typeof CourseYearResult> {
  return typeof outcome === 'number' ? ((await readCourseYear(context, outcome)) ?? notFound(context.language)) : outcome
}
