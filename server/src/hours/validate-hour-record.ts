import { todayIn } from '../clock.js'
import type { Rows } from '../database/rows.js'
import type { Clock } from '../clock.js'
import { keyOf } from '../database/key.js'
import { textFaults } from '../errors/text-faults.js'
import type { Fault } from '../errors/user-error.js'
import { entryWindows } from '../windows/entry-window.js'
import { categoryInForce, type CategoryInForce } from './category-in-force.js'
import { halfDaysBetween, isCalendarDay, suggestedTenths } from './half-days.js'
import type { HourRecordInput } from './hour-record.input.js'

/** The longest title and description, in characters. */
export const titleLength = 2000
const descriptionLength = 2000
const certificateNumberLength = 100
/** 999.5 学时, in tenths. */
const mostTenths = 9995

/** Before it nobody who works today has learned anything: a slip of the year, such as 0026. */
const firstDay = '1950-01-01'

/** What a valid input comes to. */
export interface ValidHourRecord {
  readonly category: CategoryInForce & { readonly ruleId: number }
  /** Tenths of a 学时. */
  readonly claimedHours: number
}

/** Faults of a number of hours, in tenths. */
export function hoursFaults(path: string, tenths: number): Fault[] {
  const hours = tenths / 10
  if (tenths <= 0) return [{ path, code: 'HOURS_POSITIVE', params: { hours } }]
  if (tenths > mostTenths) return [{ path, code: 'HOURS_TOO_MANY', params: { hours } }]
  if (tenths % 5 === 0) return []
  const lower = Math.floor(tenths / 5) * 5
  return [{ path, code: 'HOURS_STEP', params: { hours, lower: lower / 10, upper: (lower + 5) / 10 } }]
}

function dateFaults(input: HourRecordInput, category: CategoryInForce | null): Fault[] {
  const faults: Fault[] = []
  for (const field of ['startsOn', 'endsOn'] as const) {
    const day = input[field]
    if (!isCalendarDay(day)) faults.push({ path: `input.${field}`, code: 'NOT_A_DAY', params: { day } })
    else if (day < firstDay) faults.push({ path: `input.${field}`, code: 'DAY_TOO_EARLY', params: { day } })
  }
  if (faults.length > 0) return faults
  if (halfDaysBetween(input.startsOn, input.startHalf, input.endsOn, input.endHalf) < 1) {
    if (input.startsOn === input.endsOn) return [{ path: 'input.endsOn', code: 'END_HALF_BEFORE_START' }]
    return [{ path: 'input.endsOn', code: 'END_BEFORE_START', params: { start: input.startsOn, end: input.endsOn } }]
  }
  return category?.dateKind === 'OBTAINED' && input.startsOn !== input.endsOn ? [{ path: 'input.endsOn', code: 'OBTAINED_ONE_DAY' }] : []
}

function categoryFaults(category: CategoryInForce | null): Fault[] {
  const path = 'input.categoryId'
  if (!category) return [{ path, code: 'UNKNOWN_CHOICE' }]
  if (category.subject !== 'PROFESSIONAL') return [{ path, code: 'CATEGORY_PUBLIC' }]
  return category.parentId === null || category.ruleId === null ? [{ path, code: 'CATEGORY_LEVEL' }] : []
}

/**
 * Checks a registration for a person and names every fault at once (notice, annex 2, one, (一)).
 * Hours left out are the category's suggestion: 4 学时 each half day; a category without a formula asks for them.
 */
export async function validateHourRecord(source: { rows: Rows; clock: Clock }, input: HourRecordInput, professionalId: number): Promise<{ faults: Fault[]; valid: ValidHourRecord | null }> {
  const category = await categoryInForce(source, keyOf(input.categoryId))
  const entry = { professionalId, year: input.year }
  const closed = (await entryWindows(source.rows, todayIn(source.clock), [entry], 'input.year'))(entry)
  return judgeHourRecord(input, category, closed)
}

/** The same with the category (null where there is none) and the fault of the year's window (null where it is open) already read, so that many are judged without a statement each. */
export function judgeHourRecord(input: HourRecordInput, category: CategoryInForce | null, closed: Fault | null): { faults: Fault[]; valid: ValidHourRecord | null } {
  const dates = dateFaults(input, category)
  const faults: Fault[] = [
    ...categoryFaults(category),
    ...(input.title.trim() === '' ? [{ path: 'input.title', code: 'REQUIRED' } as const] : textFaults('input.title', input.title, titleLength)),
    ...dates,
    ...(closed ? [closed] : []),
    ...textFaults('input.description', input.description, descriptionLength),
    ...textFaults('input.certificateNumber', input.certificateNumber, certificateNumberLength),
  ]
  const suggested = category && dates.length === 0 ? suggestedTenths(category.formula, input.startsOn, input.startHalf, input.endsOn, input.endHalf) : null
  const claimedHours = input.claimedHours ?? suggested
  if (claimedHours === null) {
    // Without a category or dates those are the fault, not the hours that would follow from them.
    if (category && dates.length === 0) faults.push({ path: 'input.claimedHours', code: 'HOURS_REQUIRED' })
  } else {
    faults.push(...hoursFaults('input.claimedHours', claimedHours))
    if (category?.enforce === 'BLOCK' && suggested !== null && claimedHours > suggested) {
      faults.push({ path: 'input.claimedHours', code: 'HOURS_ABOVE_RULE', params: { most: suggested / 10, hours: claimedHours / 10 } })
    }
  }
  if (faults.length > 0 || !category || category.ruleId === null || claimedHours === null) return { faults, valid: null }
  return { faults, valid: { category: { ...category, ruleId: category.ruleId }, claimedHours } }
}
