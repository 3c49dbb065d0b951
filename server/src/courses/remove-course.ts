import type { Context } from '../context.js'
import { forUpdate } from '../database/write.js'
import { conflict, notAllowed, notFound } from '../errors/user-error.js'
import { refusesCourseRemoval } from './course-edit.policy.js'
import { courseUse } from './course-use.js'
import { Course, CourseMaterial, Lesson } from './course.entity.js'
import { letGo, lessonFiles, materialFile } from './let-go.js'
import { editYear, type EditOutcome } from './edit-year.js'

/** Removes a course with its lessons and materials; gives the year. Their files are swept in a day. */
export async function removeCourse(context: Context, id: number, version: number): Promise<EditOutcome> {
  return editYear(context, 'course', id, async edit => {
    const { em, rows, year, language, record } = edit
    // Held before it is asked whether anybody has begun: who begins now comes before or finds nothing.
    await rows(`select id from course where id = ?${forUpdate(em)}`, [id])
    await rows(`select id from lesson where course_id = ? order by id${forUpdate(em)}`, [id])
    const course = await em.findOne(Course, id)
    if (!course) return notFound(language)
    if (course.version !== version) return conflict(language, course.version, null)
    const refusal = refusesCourseRemoval(await courseUse(rows, id))
    if (refusal) return notAllowed(language, refusal)
    const lessons = await em.find(Lesson, { courseId: id })
    const materials = await em.find(CourseMaterial, { courseId: id })
    await letGo(edit, [...lessons.flatMap(lessonFiles), ...materials.map(materialFile)])
    for (const row of [...lessons, ...materials, course]) em.remove(row)
    await em.flush()
    await record('REMOVED', id, { title: course.title, lessons: lessons.length })
    return year
  })
}
