import { permission } from '../access/permission.js'
import type { Context } from '../context.js'
import type { Rows } from '../database/rows.js'
import type { Language } from '../errors/language.js'
import { wording } from '../errors/message.js'
import type { Composition } from '../exams/paper.js'
import { ofWholeRegion } from '../windows/whole-region.js'
import type { PublicYearStatus } from './course-enums.js'
import { gapsOf, type CourseContent, type Gap } from './public-year-gaps.js'
import { refusesPublishing, refusesUnpublishing, refusesYearEditing } from './public-year.policy.js'
import type { PublicYear, PublicYearGap } from './public-year.type.js'
import { yearColumns, type YearValues } from './public-year-values.js'

/** A year with all that it holds. Hours are tenths of a 学时, instants ms. */
export interface YearRow extends YearValues {
  readonly year: number
  readonly status: `${PublicYearStatus}`
  readonly version: number
  readonly editedById: number | null
  readonly editedByName: string | null
  readonly editedAt: number | null
  /** Somebody has chosen, studied or sat something in it; looked at of published years alone. */
  readonly begun: boolean
  readonly courses: readonly CourseContent[]
  readonly bank: Composition
}

/** Whether anybody has begun anything in year `y`. */
const begunSql = `(exists (select 1 from course c join elective_choice e on e.course_id = c.id where c.year = y.year)
  or exists (select 1 from course c join lesson l on l.course_id = c.id join lesson_progress p on p.lesson_id = l.id where c.year = y.year)
  or exists (select 1 from course c join course_completion d on d.course_id = c.id where c.year = y.year)
  or exists (select 1 from exam_attempt a where a.year = y.year))`
/** A lesson `l` that shows nothing. */
const emptySql = "case l.kind when 'VIDEO' then l.film_key is null and l.hls_key is null else coalesce(l.text, '') = '' end"

const orNull = (value: unknown) => (value === null ? null : Number(value))
const isDay = (day: unknown) => (day === null ? null : String(day).slice(0, 10))
const none: Composition = { SINGLE: 0, MULTIPLE: 0, TRUE_FALSE: 0 }

/** The years, the newest first, or one: three statements, however many. */
export async function yearRows(rows: Rows, only: number | null): Promise<YearRow[]> {
  const where = (column: string) => (only === null ? '' : ` where ${column} = ${Math.trunc(only)}`)
  const columns = Object.values(yearColumns).map(column => `y.${column}`).join(', ')
  const years = await rows(
    `select y.year, y.status, y.version, y.edited_by_id, y.edited_by_name, y.edited_at, case when y.status = 'PUBLISHED' and ${begunSql} then 1 else 0 end as begun, r.public_required, r.public_elective, ${columns}
       from public_year y left join annual_requirement r on r.year = y.year${where('y.year')} order by y.year desc`,
    [],
  )
  const courses = await rows(
    `select c.year, c.kind, c.title, count(l.id) as lessons, sum(case when l.id is not null and ${emptySql} then 1 else 0 end) as blank
       from course c left join lesson l on l.course_id = c.id${where('c.year')} group by c.id, c.year, c.kind, c.title, c.position
      order by c.year, case c.kind when 'REQUIRED' then 0 else 1 end, c.position, c.id`,
    [],
  )
  const bank = await rows(`select q.year, q.kind, count(*) as questions from exam_question q${where('q.year')} group by q.year, q.kind`, [])
  return years.map(([year, status, version, editedById, editedByName, editedAt, begun, requiredHours, electiveHours, ...values]): YearRow => {
    const [studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn, passMark, attempts, examMinutes, single, multiple, trueFalse, demo, source] = values
    return {
      year: Number(year),
      status: status as `${PublicYearStatus}`,
      version: Number(version),
      editedById: orNull(editedById),
      editedByName: editedByName as string | null,
      editedAt: orNull(editedAt),
      begun: Number(begun) === 1,
      requiredHours: orNull(requiredHours),
      electiveHours: orNull(electiveHours),
      studyOpensOn: isDay(studyOpensOn),
      studyClosesOn: isDay(studyClosesOn),
      makeUpOpensOn: isDay(makeUpOpensOn),
      makeUpClosesOn: isDay(makeUpClosesOn),
      passMark: Number(passMark),
      attempts: Number(attempts),
      examMinutes: orNull(examMinutes),
      singleCount: Number(single),
      multipleCount: Number(multiple),
      trueFalseCount: Number(trueFalse),
      demo: Boolean(Number(demo)),
      source: String(source),
      courses: courses.filter(one => Number(one[0]) === Number(year)).map(([, kind, title, lessons, blank]) => ({ kind: String(kind), title: String(title), lessons: Number(lessons), empty: Number(blank) })),
      bank: { ...none, ...Object.fromEntries(bank.filter(one => Number(one[0]) === Number(year)).map(([, kind, count]) => [kind, Number(count)])) },
    }
  })
}

/** What a year lacks to be published. */
export const missingOfYear = (year: YearRow): Gap[] => gapsOf({ ...year, composition: { SINGLE: year.singleCount, MULTIPLE: year.multipleCount, TRUE_FALSE: year.trueFalseCount } })

/** Gaps in words. */
export const wordedGaps = (gaps: readonly Gap[], language: Language): PublicYearGap[] => gaps.map(({ code, params }) => ({ code, message: wording(code, language, params) }))

/** The years as authorities see them, the newest first, or one: four statements, however many. */
export async function readPublicYears({ rows, actor, language }: Pick<Context, 'rows' | 'actor' | 'language'>, only: number | null): Promise<PublicYear[]> {
  const office = { ofWholeRegion: await ofWholeRegion(rows, actor!) }
  return (await yearRows(rows, only)).map((row): PublicYear => {
    const { courses, bank, editedByName, status } = row
    const required = courses.filter(({ kind }) => kind === 'REQUIRED').length
    return {
      ...row,
      __typename: 'PublicYear',
      status: status as PublicYearStatus,
      bank: { single: bank.SINGLE, multiple: bank.MULTIPLE, trueFalse: bank.TRUE_FALSE },
      requiredCourses: required,
      electiveCourses: courses.length - required,
      lessons: courses.reduce((sum, { lessons }) => sum + lessons, 0),
      missing: wordedGaps(missingOfYear(row), language),
      editedBy: editedByName,
      permissions: {
        canEdit: permission(refusesYearEditing(actor!, office), language),
        canPublish: permission(refusesPublishing(actor!, office, row), language),
        canUnpublish: permission(refusesUnpublishing(actor!, office, row), language),
      },
    }
  })
}
