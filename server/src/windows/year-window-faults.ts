import { isCalendarDay } from '../calendar-day.js'
import type { Fault } from '../errors/user-error.js'
import { reasonFaults } from './reason-faults.js'
import type { YearWindowsInput } from './window.input.js'

/** So many years after its own a year may still be open. */
const mostYears = 10

/** Everything wrong with a year's own windows, at once: days that are one and not a slip of the year, entry from its start to its end, review no shorter than entry. */
export function yearWindowFaults(year: number, input: YearWindowsInput): Fault[] {
  const faults = reasonFaults('input.reason', input.reason.trim(), 'WINDOW_BASIS_REQUIRED')
  const [from, to] = [`${year}-01-01`, `${year + mostYears}-12-31`]
  for (const field of ['entryOpensOn', 'entryClosesOn', 'reviewClosesOn'] as const) {
    const [path, day] = [`input.${field}`, input[field]]
    if (!isCalendarDay(day)) faults.push({ path, code: 'NOT_A_DAY', params: { day } })
    else if (day < from || day > to) faults.push({ path, code: 'WINDOW_DAY_FAR', params: { year, from, to } })
  }
  const wrong = new Set(faults.map(({ path }) => path))
  const { entryOpensOn: opens, entryClosesOn: closes, reviewClosesOn: review } = input
  if (!wrong.has('input.entryOpensOn') && !wrong.has('input.entryClosesOn') && closes < opens) faults.push({ path: 'input.entryClosesOn', code: 'ENTRY_ENDS_BEFORE_START', params: { opens } })
  if (!wrong.has('input.entryClosesOn') && !wrong.has('input.reviewClosesOn') && review < closes) faults.push({ path: 'input.reviewClosesOn', code: 'REVIEW_ENDS_BEFORE_ENTRY', params: { closes } })
  return faults
}
