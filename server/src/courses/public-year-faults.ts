import { isCalendarDay } from '../calendar-day.js'
import { textFaults } from '../errors/text-faults.js'
import type { Fault } from '../errors/user-error.js'
import type { Composition } from '../exams/paper.js'
import { bankGaps, hasWindow } from './public-year-gaps.js'
import type { YearValues } from './public-year-values.js'

/** So many years after its own a year may still be made up. */
const mostYears = 10
/** Tenths of a 学时. */
const hoursStep = 5
const mostHours = 900
const sourceLength = 500

const bounds = { passMark: [1, 100], attempts: [1, 10], examMinutes: [5, 300], singleCount: [0, 100], multipleCount: [0, 100], trueFalseCount: [0, 100] } as const
const countOf = { SINGLE: 'singleCount', MULTIPLE: 'multipleCount', TRUE_FALSE: 'trueFalseCount' } as const

/** Everything wrong with the values of a year, at once, by field. Of a published year, also what would leave those who study it without days or a paper. */
export function publicYearFaults(year: number, values: YearValues, { status, bank }: { readonly status: string; readonly bank: Composition }): Fault[] {
  const faults = [...dayFaults(year, values), ...hourFaults(values)]
  for (const [field, [from, to]] of Object.entries(bounds) as [keyof typeof bounds, readonly [number, number]][]) {
    const value = values[field]
    if (value !== null && (value < from || value > to)) faults.push({ path: `input.${field}`, code: 'PUBLIC_YEAR_NUMBER', params: { from, to } })
  }
  if (status === 'PUBLISHED') faults.push(...publishedFaults(values, bank, faults))
  faults.push(...(values.source === '' ? [{ path: 'input.source', code: 'PUBLIC_YEAR_SOURCE' as const }] : textFaults('input.source', values.source, sourceLength)))
  return faults
}

const windows = [['studyOpensOn', 'studyClosesOn'], ['makeUpOpensOn', 'makeUpClosesOn']] as const

function dayFaults(year: number, values: YearValues): Fault[] {
  const faults: Fault[] = []
  const [from, to] = [`${year}-01-01`, `${year + mostYears}-12-31`]
  for (const pair of windows) {
    for (const field of pair) {
      const [path, day] = [`input.${field}`, values[field]]
      if (day === null) continue
      if (!isCalendarDay(day)) faults.push({ path, code: 'NOT_A_DAY', params: { day } })
      else if (day < from || day > to) faults.push({ path, code: 'WINDOW_DAY_FAR', params: { year, from, to } })
    }
    const [opens, closes] = [values[pair[0]], values[pair[1]]]
    if ((opens === null) !== (closes === null)) faults.push({ path: `input.${opens === null ? pair[0] : pair[1]}`, code: 'PUBLIC_YEAR_HALF_WINDOW' })
    else if (opens !== null && closes! < opens && !pair.some(field => faults.some(({ path }) => path === `input.${field}`))) faults.push({ path: `input.${pair[1]}`, code: 'PUBLIC_YEAR_ENDS_BEFORE', params: { opens } })
  }
  const { studyClosesOn: closes, makeUpOpensOn: makeUp } = values
  if (closes !== null && makeUp !== null && makeUp <= closes && faults.length === 0) faults.push({ path: 'input.makeUpOpensOn', code: 'PUBLIC_YEAR_MAKE_UP_EARLY', params: { closes } })
  return faults
}

function hourFaults(values: YearValues): Fault[] {
  const wrong = (tenths: number | null) => tenths !== null && (tenths < hoursStep || tenths > mostHours || tenths % hoursStep !== 0)
  return (['requiredHours', 'electiveHours'] as const).filter(field => wrong(values[field])).map(field => ({ path: `input.${field}`, code: 'PUBLIC_YEAR_HOURS', params: { from: hoursStep / 10, to: mostHours / 10 } }))
}

function publishedFaults(values: YearValues, bank: Composition, known: readonly Fault[]): Fault[] {
  const composition: Composition = { SINGLE: values.singleCount, MULTIPLE: values.multipleCount, TRUE_FALSE: values.trueFalseCount }
  const faults: Fault[] = bankGaps(composition, bank).map(({ kind, code, params }) => ({ path: `input.${countOf[kind]}`, code, params }))
  if (Object.values(composition).every(count => count === 0)) faults.push({ path: 'input.singleCount', code: 'PUBLIC_YEAR_NO_PAPER' })
  if (!hasWindow(values)) faults.push({ path: 'input.studyOpensOn', code: 'PUBLIC_YEAR_NO_WINDOW' })
  return faults.filter(({ path }) => !known.some(fault => fault.path === path))
}
