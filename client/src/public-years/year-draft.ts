import type { PublicYear_PageFragment, PublicYearInput } from '@xueshi/schema'
import { realDay } from '../hours/half-days'

/** The days of a year, by window. */
export const dayFields = ['studyOpensOn', 'studyClosesOn', 'makeUpOpensOn', 'makeUpClosesOn'] as const
/** Whole numbers that must be there. */
export const countFields = ['passMark', 'attempts', 'singleCount', 'multipleCount', 'trueFalseCount'] as const
/** Figures that may be left empty, as they may not be known. */
export const openFields = ['requiredHours', 'electiveHours', 'examMinutes'] as const

export type DayField = (typeof dayFields)[number]
export type NumberField = (typeof countFields)[number] | (typeof openFields)[number]

/** A year as it is typed: everything as text, so that what cannot be read stays as it was typed. */
export type YearDraft = Record<DayField | NumberField | 'source', string> & { demo: boolean }

/** What stands in the fields of a year. */
export function draftOf(year: PublicYear_PageFragment): YearDraft {
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  const fields = [...dayFields, ...countFields, ...openFields, 'source'] as const
  return { ...(Object.fromEntries(fields.map((field) => [field, text(year[field])])) as Record<DayField | NumberField | 'source', string>), demo: year.demo }
}

/** A number as somebody types it, also in full width; null for anything else. */
function readNumber(typed: string, whole: boolean): number | null {
  const text = typed.normalize('NFKC').trim()
  return (whole ? /^\d{1,6}$/ : /^\d{1,4}(\.\d{1,2})?$/).test(text) ? Number(text) : null
}

/** What cannot be read, by field: `day` or `number`. What it must be is the server's to say. */
export function unreadable(draft: YearDraft): { path: DayField | NumberField; want: 'day' | 'whole' | 'number' }[] {
  const whole = (field: NumberField) => field !== 'requiredHours' && field !== 'electiveHours'
  return [
    ...dayFields.filter((field) => draft[field].trim() && realDay(draft[field]) === null).map((path) => ({ path, want: 'day' as const })),
    ...countFields.filter((field) => readNumber(draft[field], true) === null).map((path) => ({ path, want: 'whole' as const })),
    ...openFields
      .filter((field) => draft[field].trim() && readNumber(draft[field], whole(field)) === null)
      .map((path) => ({ path, want: whole(path) ? ('whole' as const) : ('number' as const) })),
  ]
}

/** What is sent, of a draft in which everything can be read: empty is not known. */
export function inputOf(draft: YearDraft): PublicYearInput {
  const number = (field: NumberField) => readNumber(draft[field], field !== 'requiredHours' && field !== 'electiveHours')
  return {
    ...(Object.fromEntries(dayFields.map((field) => [field, realDay(draft[field])])) as Record<DayField, string | null>),
    requiredHours: number('requiredHours'),
    electiveHours: number('electiveHours'),
    examMinutes: number('examMinutes'),
    ...(Object.fromEntries(countFields.map((field) => [field, number(field)])) as Record<(typeof countFields)[number], number>),
    demo: draft.demo,
    source: draft.source.trim(),
  }
}
