import type { Fault } from '../errors/user-error.js'
import type { Composition } from '../exams/paper.js'
import { paperOrder } from '../exams/paper.js'

/** Something that a year lacks to be published. */
export type Gap = Pick<Fault, 'code' | 'params'>

/** A course as publishing looks at it. */
export interface CourseContent {
  readonly kind: string
  readonly title: string
  readonly lessons: number
  /** Lessons without film or text. */
  readonly empty: number
}

/** The days of a year; null where not known. */
export interface YearDays {
  readonly studyOpensOn: string | null
  readonly studyClosesOn: string | null
  readonly makeUpOpensOn: string | null
  readonly makeUpClosesOn: string | null
}

/** What a year holds. */
export interface YearContent extends YearDays {
  readonly courses: readonly CourseContent[]
  readonly composition: Composition
  /** Questions of the bank, by kind. */
  readonly bank: Composition
}

/** Whether a year is ever open: without days nobody could study it. */
export const hasWindow = ({ studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn }: YearDays): boolean =>
  (studyOpensOn !== null && studyClosesOn !== null) || (makeUpOpensOn !== null && makeUpClosesOn !== null)

const of = (code: Gap['code'], params?: Gap['params']): Gap => (params ? { code, params } : { code })

/** The kinds of which the bank holds fewer than a paper asks for. */
export const bankGaps = (composition: Composition, bank: Composition) =>
  paperOrder.filter(kind => bank[kind] < composition[kind]).map(kind => ({ kind, code: `PUBLIC_YEAR_BANK_${kind}` as const, params: { wanted: composition[kind], held: bank[kind] } }))

/**
 * All that a year lacks to be published, in the order in which it is made. Rule: 完成全部必修课程学习并通过考试 gives the hours, so there must
 * be required courses that can be completed, a paper, and days; hours that are not known are no gap: it awards nothing until they are.
 */
export function gapsOf(year: YearContent): Gap[] {
  const { courses, composition, bank } = year
  return [
    ...(hasWindow(year) ? [] : [of('PUBLIC_YEAR_NO_WINDOW')]),
    ...(courses.some(({ kind }) => kind === 'REQUIRED') ? [] : [of('PUBLIC_YEAR_NO_REQUIRED')]),
    ...courses.flatMap(({ title, lessons, empty }) => (lessons === 0 ? [of('PUBLIC_YEAR_NO_LESSONS', { title })] : empty > 0 ? [of('PUBLIC_YEAR_EMPTY_LESSONS', { title, count: empty })] : [])),
    ...(paperOrder.every(kind => composition[kind] === 0) ? [of('PUBLIC_YEAR_NO_PAPER')] : []),
    ...bankGaps(composition, bank).map(({ code, params }) => of(code, params)),
  ]
}
