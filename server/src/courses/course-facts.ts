import type { Rows } from '../database/rows.js'
import type { StudyDays } from './study.policy.js'

/** A course of a published year, as what is done to it needs it. */
export interface CourseFacts extends StudyDays {
  readonly courseId: number
  readonly kind: 'REQUIRED' | 'ELECTIVE'
  readonly title: string
}

/** The course of a published year that a condition over course `c` with one parameter finds, or null. */
export async function courseFacts(rows: Rows, where: string, id: number): Promise<CourseFacts | null> {
  const [row] = await rows(
    `select c.id, c.kind, c.title, y.year, y.study_opens_on, y.study_closes_on, y.make_up_opens_on, y.make_up_closes_on
       from course c join public_year y on y.year = c.year and y.status = 'PUBLISHED' where ${where}`,
    [id],
  )
  if (!row) return null
  const [courseId, kind, title, year, studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn] = row
  return { courseId: Number(courseId), kind, title, year: Number(year), studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn } as CourseFacts
}
