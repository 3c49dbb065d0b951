import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { shareLock } from '../database/write.js'
import type { StudyDays } from './study.policy.js'

/** A course of a published year, as what is done to it needs it. */
export interface CourseFacts extends StudyDays {
  readonly courseId: number
  readonly kind: 'REQUIRED' | 'ELECTIVE'
  readonly title: string
}

/**
 * The course of a published year that a condition over course `c` with one parameter finds, or null. It stays published until the commit:
 * nothing is begun in a year that is withdrawn at the same time.
 */
export async function courseFacts(em: EntityManager, where: string, id: number): Promise<CourseFacts | null> {
  const [row] = await transactionRows(em)(
    `select c.id, c.kind, c.title, y.year, y.study_opens_on, y.study_closes_on, y.make_up_opens_on, y.make_up_closes_on
       from course c join public_year y on y.year = c.year and y.status = 'PUBLISHED' where ${where}${shareLock(em)}`,
    [id],
  )
  if (!row) return null
  const [courseId, kind, title, year, studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn] = row
  return { courseId: Number(courseId), kind, title, year: Number(year), studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn } as CourseFacts
}
