import type { Context } from '../context.js'
import { forUpdate, isDuplicate } from '../database/write.js'
import { invalidInput, notFound } from '../errors/user-error.js'
import type { LessonInput } from './course-edit.input.js'
import { Course, Lesson } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'
import { wantedLesson } from './lesson-edit-faults.js'
import { keyFaults, madeKeyOf } from './made-key.js'
import { takeUpload } from './take-upload.js'

/** So many lessons a course may have. */
const mostLessons = 100

/**
 * Adds a lesson at the end of a course. The same key again gives the same lesson; gives the course's key. Who has completed the course keeps
 * that; its first lesson makes the course one that is asked of whoever is not done with the year's others (asked-courses.ts).
 */
export async function addLesson(context: Context, courseId: number, input: LessonInput, idempotencyKey: string): Promise<EditOutcome> {
  const add = () =>
    editYear(context, 'course', courseId, async edit => {
      const { em, rows, actor, at, language, record } = edit
      const madeKey = madeKeyOf(actor, idempotencyKey)
      const known = await em.findOne(Lesson, { madeKey })
      if (known) return known.courseId
      await rows(`select id from course where id = ?${forUpdate(em)}`, [courseId])
      const course = await em.findOne(Course, courseId)
      if (!course) return notFound(language)
      const { wanted, faults: found } = await wantedLesson(edit, input, null)
      const faults = [...keyFaults(idempotencyKey), ...found]
      const [row] = await rows('select count(*) as lessons, max(position) as place from lesson where course_id = ?', [courseId])
      const lessons = Number(row![0])
      if (lessons >= mostLessons) faults.push({ path: 'input', code: 'LESSONS_FULL', params: { max: mostLessons } })
      if (faults.length > 0) return invalidInput(language, faults)
      for (const upload of wanted.uploads) await takeUpload(edit, upload)
      const lesson = em.create(Lesson, { courseId, ...wanted.values, madeKey, position: lessons === 0 ? 0 : Number(row![1]) + 1 })
      if (lessons === 0) course.askedSince = at
      await em.flush()
      await record('LESSON_ADDED', lesson.id, { title: course.title, lesson: lesson.title })
      return courseId
    })
  try {
    return await add()
  } catch (error) {
    if (!isDuplicate(context.em, error)) throw error
    // The same request twice at once, of which the other was first.
    return add()
  }
}
