import type { Rows } from '../database/rows.js'
import { allDone } from './asked-courses.js'
import { CourseKind } from './course-enums.js'

/**
 * Whether a person has completed every course of a kind in a published year. Rule: 完成全部必修课程 opens the examination, 完成全部选修课程 gives
 * the hours of the electives; a year without courses of the kind is not done. A course without lessons is asked of nobody, and one that was added
 * later not of those who were done before (asked-courses.ts). One statement.
 */
export async function coursesDone(rows: Rows, professionalId: number, year: number, kind: `${CourseKind}`): Promise<boolean> {
  const found = await rows(
    `select c.asked_since, d.completed_at
       from course c join public_year y on y.year = c.year and y.status = 'PUBLISHED'
       left join course_completion d on d.course_id = c.id and d.professional_id = ?
      where c.year = ? and c.kind = ? and (d.completed_at is not null or exists (select 1 from lesson l where l.course_id = c.id))`,
    [professionalId, year, kind],
  )
  const nullable = (value: unknown) => (value === null ? null : Number(value))
  return allDone(found.map(([since, completedAt]) => ({ since: nullable(since), completedAt: nullable(completedAt) })))
}

/** The published years of which a person has completed all required courses: one statement. */
export async function yearsOfRequiredDone(rows: Rows, professionalId: number): Promise<Set<number>> {
  const found = await rows(
    `select c.year, count(*) as asked, count(d.course_id) as done
       from course c join public_year y on y.year = c.year and y.status = 'PUBLISHED'
       left join course_completion d on d.course_id = c.id and d.professional_id = ?
      where c.kind = ? group by c.year`,
    [professionalId, CourseKind.REQUIRED],
  )
  return new Set(found.filter(([, asked, done]) => Number(asked) === Number(done)).map(([year]) => Number(year)))
}

/** Whether the examination of a year is open to a person: all required courses of the published year are completed. */
export const requiredCoursesDone = (rows: Rows, professionalId: number, year: number): Promise<boolean> => coursesDone(rows, professionalId, year, CourseKind.REQUIRED)
