import type { MessageCode } from '../errors/message.js'

/**
 * What a year has given is never changed by an edit. These rules hold for drafts too, of which nobody has studied anything unless they were
 * published once. Everything that they do not name may be changed: titles, areas, texts, captions, materials, the order. What is added is
 * asked of whoever is not done yet (asked-courses.ts); a course that somebody has completed stays completed.
 */

/** What has come of a course. */
export interface CourseUse {
  /** Chosen, completed, or one of its lessons begun by anybody. */
  readonly begun: boolean
  /** An elective that is all that somebody still lacks of the year's: their hours come with the completion of a course, and would not come without it. */
  readonly waitedFor: boolean
}

/** What has come of a lesson. */
export interface LessonUse {
  /** By anybody, be it for a second. */
  readonly begun: boolean
  /** All that somebody still lacks of the course, which is completed with a lesson and not without. */
  readonly waitedFor: boolean
  /** The only lesson of its course: without it the course asks nothing, as if it were removed. */
  readonly last: boolean
  readonly course: CourseUse
}

/** Null allows to remove a course with all that it has; otherwise why not. */
export function refusesCourseRemoval({ begun, waitedFor }: CourseUse): MessageCode | null {
  if (begun) return 'COURSE_BEGUN'
  return waitedFor ? 'COURSE_WAITED_FOR' : null
}

/** Null allows to remove a lesson; otherwise why not. */
export function refusesLessonRemoval({ begun, waitedFor, last, course }: LessonUse): MessageCode | null {
  if (begun) return 'LESSON_BEGUN'
  if (waitedFor) return 'LESSON_WAITED_FOR'
  return last ? refusesCourseRemoval(course) : null
}

/** Null allows to change what a lesson is and how long it takes: its kind, film and reading time; otherwise why not. */
export function refusesNewContent({ begun }: Pick<LessonUse, 'begun'>): MessageCode | null {
  return begun ? 'LESSON_BEGUN' : null
}
