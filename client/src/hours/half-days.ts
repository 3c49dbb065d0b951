import type { HalfDay } from '@xueshi/schema'
import { daysUntil } from '../ui/format'

/** The day that somebody typed, as 'yyyy-mm-dd': 2026-5-11, 2026/5/11, 2026.5.11, 2026年5月11日 and 20260511 are read. Null for anything else. */
export function readDay(typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!parts) return null
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Whether a 'yyyy-mm-dd' stands in the calendar: 2026-02-30 does not. */
export function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
}

/** The typed text as a day that exists, or null. */
export function realDay(typed: string): string | null {
  const day = readDay(typed)
  return day !== null && isRealDay(day) ? day : null
}

/** Calendar days from the first to the last, both included. */
export function calendarDays(startsOn: string, endsOn: string): number {
  return daysUntil(endsOn, startsOn) + 1
}

/** Half days from the first to the last, both included; 0 or less when the end lies before the start. */
export function halfDays(startsOn: string, startHalf: HalfDay, endsOn: string, endHalf: HalfDay): number {
  const late = (half: HalfDay) => (half === 'AFTERNOON' ? 1 : 0)
  return daysUntil(endsOn, startsOn) * 2 + late(endHalf) - late(startHalf) + 1
}
