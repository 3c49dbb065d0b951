import type { DateKind, HalfDay } from '@xueshi/schema'
import { halfDays, isRealDay, readDay, realDay } from './half-days'
import { readHours, type HourFormValues } from './hour-form'

/** A fault that the page finds by itself: the words stand under `hours.fault`, the days in `days` are still to be worded. */
export interface HourFormFault {
  path: keyof HourFormValues | 'attachmentIds' | 'professionalId'
  code: string
  params?: Record<string, string | number>
  days?: Record<string, { day: string; half: HalfDay | null }>
}

/** What the check must know beside the values. */
export interface HourFormCheck {
  /** Of the chosen category; null while none is chosen. */
  dateKind: DateKind | null
  /** An administrator registers for one of the staff, who must be chosen. */
  forStaff: boolean
  /** It is to be submitted at once, and the pledge is needed. */
  pledges: boolean
  maxFiles: number
  /** Names of the chosen files that did not arrive. */
  failedFiles: readonly string[]
}

/** The most that one record may claim, in 学时. */
export const mostHours = 999.5
const longestText = 2000
const longestNumber = 100

/** Everything that can be seen to be wrong without the server, in the order of the fields. The server has the last word. */
export function formFaults(values: HourFormValues, check: HourFormCheck): HourFormFault[] {
  return [
    ...(check.forStaff && values.personId === null ? [{ path: 'professionalId' as const, code: 'PERSON_MISSING' }] : []),
    ...(values.categoryId === '' ? [{ path: 'categoryId' as const, code: 'CATEGORY_MISSING' }] : []),
    ...textFaults('title', values.title, longestText, 'TITLE_MISSING'),
    ...dayFaults(values, check.dateKind),
    ...hoursFaults(values.claimedHours),
    ...(values.year === null ? [{ path: 'year' as const, code: 'YEAR_MISSING' }] : []),
    ...textFaults('description', values.description, longestText),
    ...textFaults('certificateNumber', values.certificateNumber, longestNumber),
    ...check.failedFiles.map((name) => ({ path: 'attachmentIds' as const, code: 'FILE_FAILED', params: { name } })),
    ...(values.evidence.length > check.maxFiles
      ? [{ path: 'attachmentIds' as const, code: 'TOO_MANY_FILES', params: { max: check.maxFiles, count: values.evidence.length } }]
      : []),
    ...(check.pledges && !values.pledge ? [{ path: 'pledge' as const, code: 'PLEDGE_REQUIRED' }] : []),
  ]
}

function textFaults(path: 'title' | 'description' | 'certificateNumber', text: string, max: number, missing?: string): HourFormFault[] {
  if (missing && text.trim() === '') return [{ path, code: missing }]
  // Characters as people count them: an emoji is one.
  const { length } = [...text]
  return length > max ? [{ path, code: 'TOO_LONG', params: { max, length } }] : []
}

function dayFaults(values: HourFormValues, dateKind: DateKind | null): HourFormFault[] {
  if (dateKind === 'OBTAINED') return oneDayFault('endsOn', values.endsOn, 'OBTAINED_MISSING')
  const faults = [
    ...oneDayFault('startsOn', values.startsOn, 'START_MISSING'),
    ...oneDayFault('endsOn', values.endsOn, 'END_MISSING'),
  ]
  const start = realDay(values.startsOn)
  const end = realDay(values.endsOn)
  if (start === null || end === null || halfDays(start, values.startHalf, end, values.endHalf) > 0) return faults
  const half = start === end
  return [
    ...faults,
    {
      path: 'endsOn',
      code: 'END_BEFORE_START',
      days: { end: { day: end, half: half ? values.endHalf : null }, start: { day: start, half: half ? values.startHalf : null } },
    },
  ]
}

function oneDayFault(path: 'startsOn' | 'endsOn', typed: string, missing: string): HourFormFault[] {
  if (typed.trim() === '') return [{ path, code: missing }]
  const day = readDay(typed)
  if (day === null) return [{ path, code: 'DAY_FORM', params: { typed: typed.trim() } }]
  return isRealDay(day) ? [] : [{ path, code: 'NOT_A_DAY', params: { day } }]
}

function hoursFaults(typed: string): HourFormFault[] {
  const fault = (code: string, params?: Record<string, string | number>): HourFormFault[] => [
    { path: 'claimedHours', code, ...(params && { params }) },
  ]
  if (typed.trim() === '') return fault('HOURS_MISSING')
  const hours = readHours(typed)
  if (Number.isNaN(hours)) return fault('HOURS_FORM', { typed: typed.trim() })
  if (hours <= 0) return fault('HOURS_POSITIVE', { hours })
  if (hours > mostHours) return fault('HOURS_TOO_MANY', { hours })
  if (Number.isInteger(hours * 2)) return []
  return fault('HOURS_STEP', { hours, lower: Math.max(0.5, Math.floor(hours * 2) / 2), upper: Math.ceil(hours * 2) / 2 })
}
