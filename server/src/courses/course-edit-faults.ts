import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { CourseKind } from './course-enums.js'

/** A course as it is kept. */
export interface CourseWords {
  readonly title: string
  readonly area: string | null
}

/** So many courses a year may have. */
export const mostCourses = 100

/** What was typed, as it is kept: an empty area is none. */
export const courseWords = ({ title, area }: { readonly title: string; readonly area?: string | null }): CourseWords => ({ title: normaliseName(title), area: normaliseName(area ?? '') || null })

/** All that is wrong with a course of a year, at once. `id` is the course's own, 0 of a new one. */
export async function courseFaults(rows: Rows, year: number, kind: `${CourseKind}`, { title, area }: CourseWords, id = 0): Promise<Fault[]> {
  const faults = nameFaults(title, 'input.title', 200)
  if (area !== null) faults.push(...(kind === CourseKind.ELECTIVE ? nameFaults(area, 'input.area', 100) : [{ path: 'input.area', code: 'COURSE_AREA_ELECTIVE' as const }]))
  const [taken] = await rows('select id from course where year = ? and title = ? and id <> ?', [year, title, id])
  if (taken) faults.push({ path: 'input.title', code: 'COURSE_TITLE_TAKEN' })
  return faults
}
