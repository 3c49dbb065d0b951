import type { Context } from '../context.js'
import { isDuplicate } from '../database/write.js'
import { invalidInput } from '../errors/user-error.js'
import { courseFaults, courseWords, mostCourses } from './course-edit-faults.js'
import type { NewCourseInput } from './course-edit.input.js'
import { Course } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'
import { keyFaults, madeKeyOf } from './made-key.js'

/**
 * Adds a course at the end of its kind. The same key again gives the same course; gives its key. In a year that is going on it is asked of
 * nobody until it has a lesson, and then of whoever is not done with the others (asked-courses.ts).
 */
export async function addCourse(context: Context, year: number, input: NewCourseInput, idempotencyKey: string): Promise<EditOutcome> {
  const add = () =>
    editYear(context, 'year', year, async ({ em, rows, actor, language, record }) => {
      const madeKey = madeKeyOf(actor, idempotencyKey)
      const known = await em.findOne(Course, { madeKey })
      if (known) return known.id
      const words = courseWords(input)
      const faults = [...keyFaults(idempotencyKey), ...(await courseFaults(rows, year, input.kind, words))]
      const [row] = await rows('select count(*) as courses, max(case when kind = ? then position end) as place from course where year = ?', [input.kind, year])
      const [courses, last] = row!
      if (Number(courses) >= mostCourses) faults.push({ path: 'input', code: 'COURSES_FULL', params: { max: mostCourses } })
      if (faults.length > 0) return invalidInput(language, faults)
      const course = em.create(Course, { year, kind: input.kind, ...words, madeKey, position: last === null ? 0 : Number(last) + 1 })
      await em.flush()
      await record('ADDED', course.id, { title: words.title })
      return course.id
    })
  try {
    return await add()
  } catch (error) {
    if (!isDuplicate(context.em, error)) throw error
    // The same request twice at once, of which the other was first.
    return add()
  }
}
