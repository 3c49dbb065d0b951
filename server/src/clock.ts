import { dayNumber, isCalendarDay } from './calendar-day.js'

/** The one source of the present instant. Everything that depends on time is given a clock, so that tests set it. */
export interface Clock {
  /** The present instant, to the millisecond. */
  now(): Date
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

/**
 * A clock that stands still at the instant given in ISO 8601, such as '2026-03-31T15:59:59.999Z'.
 * @throws RangeError when the text is no instant.
 */
export function fixedClock(iso: string): Clock {
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) throw new RangeError(`not an instant: ${JSON.stringify(iso)}`)
  return { now: () => new Date(instant) }
}

// China has kept UTC+8 without summer time since 1992, long before the first year that the system knows.
const shanghaiOffsetMs = 8 * 3_600_000

/** The calendar day, yyyy-mm-dd, that it is in Asia/Shanghai at the instant. */
export function shanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)
}

/** Today, yyyy-mm-dd, in Asia/Shanghai. */
export function todayIn(clock: Clock): string {
  return shanghaiDay(clock.now())
}

/** The calendar year that it is in Asia/Shanghai. */
export function currentYear(clock: Clock): number {
  return Number(todayIn(clock).slice(0, 4))
}

/**
 * The first instant of a day, 00:00:00.000 in Asia/Shanghai.
 * @throws RangeError when the text is not a calendar day.
 */
export function startOfDay(day: string): Date {
  return instantOn(day, '00:00:00.000')
}

/**
 * The last millisecond of a day, 23:59:59.999 in Asia/Shanghai: a deadline is kept up to and including it.
 * @throws RangeError when the text is not a calendar day.
 */
export function endOfDay(day: string): Date {
  return instantOn(day, '23:59:59.999')
}

/**
 * Whole days from today until the day: 0 on the day itself, negative once it has passed. Both are yyyy-mm-dd.
 * @throws RangeError when one of them is not a calendar day.
 */
export function daysLeft(today: string, day: string): number {
  return dayNumber(day) - dayNumber(today)
}

function instantOn(day: string, time: string): Date {
  if (!isCalendarDay(day)) throw new RangeError(`not a calendar day: ${JSON.stringify(day)}`)
  return new Date(`${day}T${time}+08:00`)
}
