import type { PublicYearInput } from './public-year.input.js'

/** What is set of a year, everything that is not known null. Hours are tenths of a 学时. */
export interface YearValues {
  readonly studyOpensOn: string | null
  readonly studyClosesOn: string | null
  readonly makeUpOpensOn: string | null
  readonly makeUpClosesOn: string | null
  readonly requiredHours: number | null
  readonly electiveHours: number | null
  readonly passMark: number
  readonly attempts: number
  readonly examMinutes: number | null
  readonly singleCount: number
  readonly multipleCount: number
  readonly trueFalseCount: number
  readonly demo: boolean
  readonly source: string
}

/** The columns of `public_year` behind the values; the hours stand in `annual_requirement`. */
export const yearColumns = {
  studyOpensOn: 'study_opens_on',
  studyClosesOn: 'study_closes_on',
  makeUpOpensOn: 'make_up_opens_on',
  makeUpClosesOn: 'make_up_closes_on',
  passMark: 'pass_mark',
  attempts: 'attempts',
  examMinutes: 'exam_minutes',
  singleCount: 'single_count',
  multipleCount: 'multiple_count',
  trueFalseCount: 'true_false_count',
  demo: 'demo',
  source: 'source',
} as const satisfies Partial<Record<keyof YearValues, string>>

/** What was sent, with what was left out as not known. */
export function valuesOf(input: PublicYearInput): YearValues {
  const { studyOpensOn = null, studyClosesOn = null, makeUpOpensOn = null, makeUpClosesOn = null, requiredHours = null, electiveHours = null, examMinutes = null } = input
  const { passMark, attempts, singleCount, multipleCount, trueFalseCount, demo, source } = input
  return { studyOpensOn, studyClosesOn, makeUpOpensOn, makeUpClosesOn, requiredHours, electiveHours, passMark, attempts, examMinutes, singleCount, multipleCount, trueFalseCount, demo, source: source.trim() }
}

/** What differs, as the trail keeps it: each field with what it was and what it is; hours in 学时. */
export function changesOf(former: YearValues, latter: YearValues): Readonly<Record<string, string>> {
  const text = (field: keyof YearValues, value: unknown) => (value === null ? '—' : field === 'requiredHours' || field === 'electiveHours' ? Number(value) / 10 : value)
  const fields = (Object.keys(latter) as (keyof YearValues)[]).filter(field => former[field] !== latter[field])
  return Object.fromEntries(fields.map(field => [field, `${text(field, former[field])} → ${text(field, latter[field])}`]))
}
