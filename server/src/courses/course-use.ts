import type { Rows } from '../database/rows.js'
import type { CourseUse, LessonUse } from './course-edit.policy.js'
import { awardKey } from './grant-award.js'

/** Whether anybody has begun lesson `l`; a sitting always leaves its progress, be it none. */
export const lessonBegun = (l: string): string => `exists (select 1 from lesson_progress p where p.lesson_id = ${l}.id)`

/** Whether anybody has chosen, begun or completed course `c`. */
export const courseBegun = (c: string): string =>
  `(exists (select 1 from elective_choice e where e.course_id = ${c}.id) or exists (select 1 from course_completion d where d.course_id = ${c}.id)
    or exists (select 1 from lesson_progress p join lesson q on q.id = p.lesson_id where q.course_id = ${c}.id))`

/** What has come of a course. To be asked within the transaction that holds it and its lessons. */
export async function courseUse(rows: Rows, id: number): Promise<CourseUse> {
  const [row] = await rows(`select c.year, c.kind, ${courseBegun('c')} as begun from course c where c.id = ?`, [id])
  const [year, kind, begun] = row!
  return { begun: Boolean(Number(begun)), waitedFor: kind === 'ELECTIVE' && (await isLastElective(rows, Number(year), id)) }
}

/** Whether somebody has completed all other electives of the year, and not been given their hours, which have a value. */
async function isLastElective(rows: Rows, year: number, id: number): Promise<boolean> {
  const others = await rows("select c.id from course c where c.year = ? and c.kind = 'ELECTIVE' and c.id <> ? and exists (select 1 from lesson l where l.course_id = c.id)", [year, id])
  if (others.length === 0) return false
  const [first] = others.map(([other]) => Number(other))
  const [found] = await rows(
    `select d.professional_id from course_completion d join annual_requirement a on a.year = d.year and a.public_elective is not null
      where d.course_id = ? and not exists (select 1 from hour_record h where h.professional_id = d.professional_id and h.year = d.year and h.source = 'SYSTEM' and h.idempotency_key = ?)
        and (select count(*) from course_completion o join course c on c.id = o.course_id and c.kind = 'ELECTIVE' and c.id <> ? where o.professional_id = d.professional_id and o.year = d.year) >= ? limit 1`,
    [first!, awardKey(year, 'ELECTIVES'), id, others.length],
  )
  return found !== undefined
}

/** What has come of a lesson. To be asked within the transaction that holds it. */
export async function lessonUse(rows: Rows, { id, courseId }: { readonly id: number; readonly courseId: number }): Promise<LessonUse> {
  const [row] = await rows(`select ${lessonBegun('l')} as begun, (select count(*) from lesson o where o.course_id = l.course_id and o.id <> l.id) as others from lesson l where l.id = ?`, [id])
  const [begun, others] = row!.map(Number) as [number, number]
  const [waits] = await rows(
    `select p.professional_id from lesson_progress p join lesson l on l.id = p.lesson_id
      where l.course_id = ? and l.id <> ? and p.completed_at is not null and not exists (select 1 from course_completion d where d.course_id = l.course_id and d.professional_id = p.professional_id)
      group by p.professional_id having count(*) >= ? limit 1`,
    [courseId, id, Math.max(1, others)],
  )
  return { begun: begun > 0, waitedFor: waits !== undefined, last: others === 0, course: await courseUse(rows, courseId) }
}
