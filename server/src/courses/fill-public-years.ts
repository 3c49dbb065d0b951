import type { EntityManager } from '@mikro-orm/sql'
import { Course } from './course.entity.js'
import { PublicSubjectYear } from './public-year.entity.js'
import { examRule, publicYears } from './public-year-data.js'

/** Makes known the years of public subjects of which something was published and that are not there yet. What has been edited since is left as it is. */
export async function fillPublicYears(em: EntityManager): Promise<void> {
  const known = new Set((await em.findAll(PublicSubjectYear)).map(({ year }) => year))
  for (const [text, { courses, ...days }] of Object.entries(publicYears)) {
    const year = Number(text)
    if (known.has(year)) continue
    em.create(PublicSubjectYear, { year, status: 'DRAFT', ...examRule, ...days, examMinutes: null, singleCount: 0, multipleCount: 0, trueFalseCount: 0, demo: false })
    await em.flush()
    for (const [position, { kind, title, area }] of courses.entries()) em.create(Course, { year, kind, title, area: area ?? null, position })
  }
  await em.flush()
}
