import type { EntityManager } from '@mikro-orm/sql'
import { currentYear } from '../clock.js'
import type { App } from '../context.js'
import { Course, CourseMaterial, Lesson } from '../courses/course.entity.js'
import { PublicSubjectYear } from '../courses/public-year.entity.js'
import { examRule } from '../courses/public-year-data.js'
import { AnnualRequirement } from '../requirements/annual-requirement.entity.js'
import { demoCourses, demoText, filmsOf } from './demo-courses-data.js'
import { demoPdf } from './demo-evidence.js'
import { demoFilms, filmKeys, storeDemoFilms } from './demo-films.js'

/** How the demonstration's papers are composed: no document says. */
const paper = { singleCount: 5, multipleCount: 3, trueFalseCount: 2, examMinutes: 30 } as const
const demoPaper = '演示数值：考试时长30分钟，单选5题、多选3题、判断2题。'
const hoursNote = '演示数值：必修20学时、选修10学时。'
const demoHours = { publicRequired: 200, publicElective: 100 } as const

const materialKey = 'demo/outline.pdf'
const material = demoPdf(['STUDY OUTLINE', 'Invented for demonstration', '1  Watch the lesson', '2  Read the key points', '3  Take the examination'])

/**
 * Lets the demonstration be studied and examined today: the clock's current year with courses and hours of its own, the two years before
 * open for make-up, every year published with lessons. What stands in no document is marked as the demonstration's.
 */
export async function fillDemoCourses(em: EntityManager, { clock, storage }: Pick<App, 'clock' | 'storage'>): Promise<void> {
  await storeDemoFilms({ storage })
  await storage.put(materialKey, material, 'application/pdf')
  const current = currentYear(clock)
  const years = new Map((await em.findAll(PublicSubjectYear)).map(year => [year.year, year]))
  const days = { opens: `${current}-01-01`, closes: `${current}-12-31` }
  for (const requirement of await em.findAll(AnnualRequirement, { orderBy: { year: 'asc' } })) {
    const { year } = requirement
    const known = years.get(year)
    const row = known ?? em.create(PublicSubjectYear, { ...examRule, ...paper, year, status: 'PUBLISHED', demo: true, source: '课程、学习期限为演示数据。' } as PublicSubjectYear)
    Object.assign(row, { ...paper, status: 'PUBLISHED', demo: true, source: `${row.source}${demoPaper}` })
    if (year === current) {
      Object.assign(row, { studyOpensOn: days.opens, studyClosesOn: days.closes })
      if (fillHours(requirement)) row.source += hoursNote
    } else if (year >= current - 2) {
      Object.assign(row, { makeUpOpensOn: days.opens, makeUpClosesOn: days.closes, source: `${row.source}${current}年度开放补学补考为演示数据。` })
    }
    await em.flush()
    await fillLessons(em, year, year === current)
  }
}

/** Only where the year's own are not known. */
function fillHours(requirement: AnnualRequirement): boolean {
  if (requirement.publicRequired !== null) return false
  Object.assign(requirement, demoHours, { source: `${requirement.source}${hoursNote}` })
  return true
}

async function fillLessons(em: EntityManager, year: number, all: boolean): Promise<void> {
  const found = await em.find(Course, { year }, { orderBy: { position: 'asc' } })
  const courses = found.length > 0 ? found : demoCourses.filter(({ kind }) => all || kind === 'REQUIRED').map((course, position) => em.create(Course, { ...course, year, position }))
  await em.flush()
  for (const [i, course] of courses.entries()) {
    const film = filmsOf[course.area ?? ''] ?? (i % 2 === 0 ? 'study' : 'data')
    // Every second film by its playlist, so that both ways are seen.
    const keys = i % 2 === 0 ? { ...filmKeys(film), hlsKey: null } : { ...filmKeys(film), filmKey: null }
    em.create(Lesson, { courseId: course.id, kind: 'VIDEO', ...demoFilms[film], ...keys, text: null, position: 0 })
    em.create(CourseMaterial, { courseId: course.id, name: '学习提纲（演示）.pdf', mediaType: 'application/pdf', size: material.length, storageKey: materialKey, position: 0 })
    em.create(Lesson, { courseId: course.id, title: '学习要点（演示）', kind: 'TEXT', durationMs: 30_000, text: demoText, filmKey: null, hlsKey: null, captionsKey: null, position: 1 })
  }
  await em.flush()
}
