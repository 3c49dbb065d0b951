import type { NextStep } from './next-steps'

/** A year of public subjects, as far as its steps need it. Days are 'yyyy-mm-dd'. */
export interface PublicStudy {
  readonly year: number
  readonly current: boolean
  /** The last day of study now; null where it is closed. */
  readonly openUntil?: string | null
  readonly required: { readonly given: boolean }
  readonly electives: { readonly given: boolean }
  readonly courses: readonly { readonly completedAt?: string | null }[]
}

/** A year's examination, as far as its step needs it. */
export interface PublicExam {
  readonly year: number
  readonly closesOn?: string | null
  readonly permissions: { readonly canOpen: { readonly allowed: boolean } }
}

/** What there is to do for public subjects: an examination that is open, whichever year's, and this year's courses while hours of them are missing. */
export function publicSteps(studies: readonly PublicStudy[], exams: readonly PublicExam[]): NextStep[] {
  const sit = exams.filter((exam) => exam.permissions.canOpen.allowed).map(({ year, closesOn }): NextStep => ({ kind: 'exam', amount: 1, year, deadline: closesOn ?? null, to: '/exams' }))
  const study = studies.flatMap(({ year, current, openUntil, required, electives, courses }): NextStep[] => {
    const left = courses.filter((course) => !course.completedAt).length
    if (!current || !openUntil || left === 0 || (required.given && electives.given)) return []
    return [{ kind: 'study', amount: left, year, deadline: openUntil, to: `/study?year=${year}` }]
  })
  return [...sit, ...study]
}
