import { isCalendarDay } from '../calendar-day.js'
import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { later, openingsInForce, type Place } from './openings-in-force.js'
import { reasonFaults } from './reason-faults.js'
import type { WindowOpeningInput } from './window.input.js'
import { yearWindows } from './year-windows.js'

/**
 * Everything wrong with an opening for a place, at once: a day must be one, not be past and open something; and entry must not last longer
 * than review, or what is entered last could not be decided.
 */
export async function openingFaults(rows: Rows, today: string, input: WindowOpeningInput, place: Place): Promise<Fault[]> {
  const faults = reasonFaults('input.reason', input.reason.trim())
  const { entryClosesOn: entry = null, reviewClosesOn: review = null } = input
  if (entry === null && review === null) faults.push({ path: 'input.entryClosesOn', code: 'OPENING_EMPTY' })
  const windows = await yearWindows(rows)
  const own = windows.get(input.year)
  if (!own) return [...faults, { path: 'input.year', code: 'YEAR_UNKNOWN', params: { year: input.year, years: [...windows.keys()].join('、') } }]
  const holds = (await openingsInForce(rows, [input.year], [place]))(own, place)
  const days = [dayFault('input.entryClosesOn', entry, holds.entryClosesOn, today), dayFault('input.reviewClosesOn', review, holds.reviewClosesOn, today)]
  faults.push(...days.filter(fault => fault !== null))
  const lastReview = later(holds.reviewClosesOn, review)
  if (days.every(fault => fault === null) && entry !== null && lastReview !== null && entry > lastReview) {
    faults.push({ path: 'input.entryClosesOn', code: 'OPENING_AFTER_REVIEW', params: { review: lastReview } })
  }
  return faults
}

function dayFault(path: string, day: string | null, holds: string | null, today: string): Fault | null {
  if (day === null) return null
  if (!isCalendarDay(day)) return { path, code: 'NOT_A_DAY', params: { day } }
  if (day < today) return { path, code: 'OPENING_PAST', params: { day, today } }
  if (holds === null) return { path, code: 'OPENING_NEVER_OVER' }
  return day <= holds ? { path, code: 'OPENING_NOT_LATER', params: { closes: holds } } : null
}
