import type { Context } from '../context.js'
import { forUpdate } from '../database/write.js'
import { conflict, invalidInput, notFound, type Fault } from '../errors/user-error.js'
import type { LessonInput } from './course-edit.input.js'
import { refusesNewContent } from './course-edit.policy.js'
import { lessonUse } from './course-use.js'
import { Course, Lesson } from './course.entity.js'
import { editYear, type EditOutcome } from './edit-year.js'
import { letGo, lessonFiles } from './let-go.js'
import { wantedLesson, type WantedLesson } from './lesson-edit-faults.js'
import { takeUpload } from './take-upload.js'

type Values = WantedLesson['values']
/** What may be corrected at any time. */
const words = ['title', 'text', 'captionsKey'] as const
/** What progress was counted by, and the field of the form that it comes from. */
const content = { kind: 'kind', filmKey: 'filmId', hlsKey: 'filmId', durationMs: 'minutes' } as const

/** Changes a lesson; gives the course's key. What somebody has begun keeps its kind, film and length. */
export async function changeLesson(context: Context, id: number, version: number, input: LessonInput): Promise<EditOutcome> {
  return editYear(context, 'lesson', id, async edit => {
    const { em, rows, language, record } = edit
    await rows(`select id from lesson where id = ?${forUpdate(em)}`, [id])
    const lesson = await em.findOne(Lesson, id)
    if (!lesson) return notFound(language)
    const { wanted, faults: found } = await wantedLesson(edit, input, lesson)
    const changed = ([...words, ...Object.keys(content)] as (keyof Values)[]).filter(name => lesson[name] !== wanted.values[name])
    const same = changed.length === 0
    // With what was wanted already there, the answer to this same request was lost.
    if (lesson.version !== version && !(same && lesson.version === version + 1)) return conflict(language, lesson.version, null)
    const counted = changed.filter((name): name is keyof typeof content => name in content)
    const refusal = counted.length > 0 ? refusesNewContent(await lessonUse(rows, lesson)) : null
    const fields = new Set(counted.map(name => fieldOf(name, lesson, wanted.values)))
    const faults = refusal ? [...found, ...[...fields].map((field): Fault => ({ path: `input.${field}`, code: refusal }))] : found
    if (faults.length > 0) return invalidInput(language, faults)
    if (same) return lesson.courseId
    for (const upload of wanted.uploads) await takeUpload(edit, upload)
    const kept = new Set([wanted.values.filmKey, wanted.values.captionsKey])
    await letGo(edit, lessonFiles(lesson).filter(({ key }) => !kept.has(key)))
    const formerly = lesson.title
    Object.assign(lesson, wanted.values)
    await em.flush()
    const course = await em.findOneOrFail(Course, lesson.courseId)
    await record('LESSON_EDITED', id, { title: course.title, lesson: lesson.title, ...(changed.includes('title') ? { formerly } : {}), parts: [...new Set(changed.map(name => (name === 'hlsKey' ? 'filmKey' : name)))] })
    return lesson.courseId
  })
}

/** The field of the form that a change came from: of another kind everything else is another too, and a film's length is its own. */
function fieldOf(name: keyof typeof content, { kind }: Pick<Lesson, 'kind'>, wanted: Values): string {
  if (kind !== wanted.kind) return 'kind'
  return name === 'durationMs' && kind === 'VIDEO' ? 'filmId' : content[name]
}
