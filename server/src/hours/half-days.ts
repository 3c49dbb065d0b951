import { dayNumber, isCalendarDay } from '../calendar-day.js'

export { isCalendarDay }

/** Half of a working day. */
export type HalfDay = 'MORNING' | 'AFTERNOON'

/**
 * How a category's hours are found. HALF_DAY: 4 学时 each half day. AS_CERTIFIED: as the organiser or the dispatching
 * unit fixed them. MANUAL: entered as the governing document says. SYSTEM: awarded by the system, never entered by hand.
 */
export type HourFormula = 'HALF_DAY' | 'AS_CERTIFIED' | 'MANUAL' | 'SYSTEM'

/** 4 学时 each half day (桂人社规〔2019〕4号 第五条（一）), in tenths. */
const tenthsPerHalfDay = 40

/**
 * Half days from the first to the last, both included: 2026-05-11 MORNING to 2026-05-13 AFTERNOON is 6.
 * 0 or less when the end lies before the start.
 * @throws RangeError when one of the days (yyyy-mm-dd) does not exist.
 */
export function halfDaysBetween(startsOn: string, startHalf: HalfDay, endsOn: string, endHalf: HalfDay): number {
  return halfDayNumber(endsOn, endHalf) - halfDayNumber(startsOn, startHalf) + 1
}

/**
 * Calendar days from the first to the last, both included; 0 or less when the end lies before the start.
 * @throws RangeError when one of the days (yyyy-mm-dd) does not exist.
 */
export function calendarDays(startsOn: string, endsOn: string): number {
  return dayNumber(endsOn) - dayNumber(startsOn) + 1
}

/**
 * The hours, in tenths of a 学时, that a formula suggests for a period with both ends included: 40 each half day.
 * Null where the formula gives no number, and where the end lies before the start. Not limited to what one record may
 * claim: that is for the check of the claim.
 * @throws RangeError when one of the days (yyyy-mm-dd) does not exist.
 */
export function suggestedTenths(
  formula: HourFormula,
  startsOn: string,
  startHalf: HalfDay,
  endsOn: string,
  endHalf: HalfDay,
): number | null {
  if (formula !== 'HALF_DAY') return null
  const halfDays = halfDaysBetween(startsOn, startHalf, endsOn, endHalf)
  return halfDays > 0 ? halfDays * tenthsPerHalfDay : null
}

function halfDayNumber(day: string, half: HalfDay): number {
  return dayNumber(day) * 2 + (half === 'AFTERNOON' ? 1 : 0)
}
