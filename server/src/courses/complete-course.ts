import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { insertRows, shareLock } from '../database/write.js'
import { CourseKind } from './course-enums.js'
import { coursesDone, requiredCoursesDone } from './courses-done.js'
import { grantAward } from './grant-award.js'

/** A course that has just been completed. */
interface Completed {
  readonly year: number
  readonly title: string
  /** Tenths of a 学时 that the electives of the year give by it; null where they do not yet, or have no value. */
  readonly awarded: number | null
  /** Whether the last required course of the year was completed by it. */
  readonly examOpen: boolean
}

/**
 * Writes that a course is completed, once all of its lessons are done; with the last elective of the year their hours count at once. To be
 * called when a lesson was finished, in its transaction that holds the person's row; null where lessons are left or it was completed before.
 */
export async function completeCourse(em: EntityManager, site: Pick<App, 'config' | 'clock'>, professionalId: number, courseId: number): Promise<Completed | null> {
  const rows = transactionRows(em)
  // The hours stay as they are until the commit: a value that is set at the same time is either read here, or finds the course completed.
  const [row] = await rows(
    `select c.year, c.title, c.kind, a.public_elective,
        (select count(*) from lesson l where l.course_id = c.id) as lessons,
        (select count(*) from lesson l join lesson_progress p on p.lesson_id = l.id and p.professional_id = ? and p.completed_at is not null where l.course_id = c.id) as done,
        (select count(*) from course_completion d where d.course_id = c.id and d.professional_id = ?) as known
       from course c left join annual_requirement a on a.year = c.year where c.id = ?${shareLock(em)}`,
    [professionalId, professionalId, courseId],
  )
  const [year, title, kind, elective, lessons, done, known] = row!
  if (Number(known) > 0 || Number(done) < Number(lessons)) return null
  const at = site.clock.now()
  await insertRows(em, 'course_completion', ['professional_id', 'course_id', 'year', 'completed_at'], [[professionalId, courseId, Number(year), at.getTime()]])
  const whole = kind === CourseKind.ELECTIVE && (await coursesDone(rows, professionalId, Number(year), CourseKind.ELECTIVE))
  const hours = elective === null ? null : Number(elective)
  const record = whole ? await grantAward(em, site, { professionalId, year: Number(year), award: 'ELECTIVES', hours, at }) : null
  const examOpen = kind === CourseKind.REQUIRED && (await requiredCoursesDone(rows, professionalId, Number(year)))
  return { year: Number(year), title: String(title), awarded: record === null ? null : hours, examOpen }
}
