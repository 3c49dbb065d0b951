import type { Context } from '../context.js'
import { conflict, invalidInput, notFound } from '../errors/user-error.js'
import { courseFaults, courseWords } from './course-edit-faults.js'
import type { CourseInput } from './course-edit.input.js'
import { Course } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'

/** Corrects what a course is called, and its area; gives its key. */
export async function changeCourse(context: Context, id: number, version: number, input: CourseInput): Promise<EditOutcome> {
  return editYear(context, 'course', id, async ({ em, rows, year, language, record }) => {
    const course = await em.findOne(Course, id)
    if (!course) return notFound(language)
    const words = courseWords(input)
    const former = { title: course.title, area: course.area }
    const same = words.title === former.title && words.area === former.area
    // With what was wanted already there, the answer to this same request was lost.
    if (course.version !== version && !(same && course.version === version + 1)) return conflict(language, course.version, null)
    if (same) return id
    const faults = await courseFaults(rows, year, course.kind, words, id)
    if (faults.length > 0) return invalidInput(language, faults)
    Object.assign(course, words)
    await em.flush()
    await record('EDITED', id, { title: words.title, ...(former.title === words.title ? {} : { formerly: former.title }), ...(former.area === words.area ? {} : { area: words.area ?? '', formerArea: former.area ?? '' }) })
    return id
  })
}
