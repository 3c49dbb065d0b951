import type { Context } from '../context.js'
import { write } from '../database/write.js'
import { conflict, notFound } from '../errors/user-error.js'
import { editYear, type EditOutcome } from './edit-year.js'

/** What has an order: its table, the columns within whose values it is one, and the action of the trail. */
const orders = {
  course: { table: 'course', within: ['year', 'kind'], action: 'MOVED' },
  lesson: { table: 'lesson', within: ['course_id'], action: 'LESSON_MOVED' },
  material: { table: 'course_material', within: ['course_id'], action: 'MATERIAL_MOVED' },
} as const

/**
 * Puts a course, a lesson or a material in another place among its like, from 0; one that is too far is the last. Only what is moved gets
 * another version: the others are where they were, relative to each other. Gives the year of a course, otherwise the course's key.
 */
export async function moveCoursePart(context: Context, what: keyof typeof orders, id: number, version: number, place: number): Promise<EditOutcome> {
  const { table, within, action } = orders[what]
  return editYear(context, what, id, async ({ em, rows, year, language, record }) => {
    const [row] = await rows(`select version, ${what === 'course' ? 'year as owner, title as called' : `course_id as owner, ${what === 'lesson' ? 'title' : 'name'} as called`} from ${table} where id = ?`, [id])
    if (!row) return notFound(language)
    const [now, owner, title] = row
    const same = within.map(column => `r.${column} = s.${column}`).join(' and ')
    const order = (await rows(`select r.id from ${table} r join ${table} s on s.id = ? and ${same} order by r.position, r.id`, [id])).map(([one]) => Number(one))
    const at = order.indexOf(id)
    const wanted = Math.min(Math.max(0, place), order.length - 1)
    if (Number(now) !== version && !(at === wanted && Number(now) === version + 1)) return conflict(language, Number(now), null)
    if (at !== wanted) {
      order.splice(wanted, 0, ...order.splice(at, 1))
      for (const [position, one] of order.entries()) await write(em, `update ${table} set position = ? where id = ? and position <> ?`, [position, one, position])
      await write(em, `update ${table} set version = version + 1 where id = ?`, [id])
      await record(action, id, { title: String(title), place: wanted + 1 })
    }
    return what === 'course' ? year : Number(owner)
  })
}
