/** A course of a year and kind, as a person stands with it; instants in ms. */
interface AskedCourse {
  /** When its first lesson was put in; null: from the beginning. */
  readonly since: number | null
  readonly completedAt: number | null
}

/**
 * The courses of a year and kind that are asked of a person, of all that have a lesson. Rule: a course that is added to a year that is going on
 * is asked of everybody but those who had completed all there was by then: they keep the examination that had opened, and what they were
 * given. Nobody is asked twice for a year that was finished.
 */
export function coursesAsked<C extends AskedCourse>(courses: readonly C[]): C[] {
  const since = (course: AskedCourse) => course.since ?? Number.NEGATIVE_INFINITY
  const asked: C[] = []
  for (const course of courses.toSorted((a, b) => since(a) - since(b))) {
    const before = asked.filter(other => since(other) < since(course))
    const finished = before.length > 0 && before.every(({ completedAt }) => completedAt !== null && completedAt <= since(course))
    if (!finished) asked.push(course)
  }
  return asked
}

/** Whether all of them are completed; of none, nothing is. */
export const allDone = (courses: readonly AskedCourse[]): boolean => courses.length > 0 && coursesAsked(courses).every(({ completedAt }) => completedAt !== null)
