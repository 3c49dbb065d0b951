import type { Context } from '../context.js'
import { forUpdate } from '../database/write.js'
import { conflict, notAllowed, notFound } from '../errors/user-error.js'
import { refusesLessonRemoval } from './course-edit.policy.js'
import { lessonUse } from './course-use.js'
import { Course, Lesson } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'
import { letGo, lessonFiles } from './let-go.js'

/** Removes a lesson; gives the course's key. Its files are swept in a day. */
export async function removeLesson(context: Context, id: number, version: number): Promise<EditOutcome> {
  return editYear(context, 'lesson', id, async edit => {
    const { em, rows, language, record } = edit
    // Held before it is asked whether anybody has begun: who begins now comes before or finds nothing.
    await rows(`select id from lesson where id = ?${forUpdate(em)}`, [id])
    const lesson = await em.findOne(Lesson, id)
    if (!lesson) return notFound(language)
    if (lesson.version !== version) return conflict(language, lesson.version, null)
    const refusal = refusesLessonRemoval(await lessonUse(rows, lesson))
    if (refusal) return notAllowed(language, refusal)
    await letGo(edit, lessonFiles(lesson))
    em.remove(lesson)
    await em.flush()
    const course = await em.findOneOrFail(Course, lesson.courseId)
    await record('LESSON_REMOVED', id, { title: course.title, lesson: lesson.title })
    return lesson.courseId
  })
}
