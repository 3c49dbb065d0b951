import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { write } from '../database/write.js'

/** The columns of what is copied; keys and versions are the copies' own, and all of it is asked of everybody from the beginning. A test compares them with the entities'. */
export const copied = {
  course: ['kind', 'area', 'title', 'position'],
  lesson: ['title', 'kind', 'duration_ms', 'text', 'film_key', 'hls_key', 'captions_key', 'position'],
  course_material: ['name', 'media_type', 'size', 'storage_key', 'position'],
  exam_question: ['kind', 'stem', 'options', 'correct', 'demo'],
} as const

/**
 * Makes a year's courses, lessons, materials and questions anew in another year: rows of its own, so that editing one year never changes
 * another; films and files are the same in the storage. Two statements a course, and three more.
 */
export async function copyContents(em: EntityManager, from: number, to: number): Promise<void> {
  const rows = transactionRows(em)
  const courses = (year: number) => rows('select id from course where year = ? order by id', [year])
  const former = await courses(from)
  const ofCourse = copied.course.join(', ')
  await write(em, `insert into course (year, ${ofCourse}) select ?, ${ofCourse} from course where year = ? order by id`, [to, from])
  const latter = await courses(to)
  for (const [i, [id]] of former.entries()) {
    for (const table of ['lesson', 'course_material'] as const) {
      const columns = copied[table].join(', ')
      await write(em, `insert into ${table} (course_id, ${columns}) select ?, ${columns} from ${table} where course_id = ? order by id`, [Number(latter[i]![0]), Number(id)])
    }
  }
  const ofQuestion = copied.exam_question.join(', ')
  await write(em, `insert into exam_question (year, ${ofQuestion}) select ?, ${ofQuestion} from exam_question where year = ? order by id`, [to, from])
}
