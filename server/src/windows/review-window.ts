import type { Rows } from '../database/rows.js'
import { openingsInForce } from './openings-in-force.js'
import { yearWindows } from './year-windows.js'

/** A record that may be decided on: where it was earned and for whom. */
interface Reviewed {
  readonly unitId: number
  readonly professionalId: number
  readonly year: number
}

/** Which window is over, and its last day. */
export interface ClosedWindow {
  readonly year: number
  readonly closes: string
}

/**
 * Whether records may be decided on a day, for all of them together: gives the window that is over for each, or none. A statement for the
 * years; only where one is over, two more for each thousand of its units or people.
 */
export async function reviewWindows(rows: Rows, today: string, records: readonly Reviewed[]): Promise<(record: Reviewed) => ClosedWindow | null> {
  const windows = await yearWindows(rows)
  const over = records.filter(({ year }) => (windows.get(year)?.reviewClosesOn ?? today) < today)
  const holding = await openingsInForce(rows, [...new Set(over.map(({ year }) => year))], over)
  return record => {
    const own = windows.get(record.year)
    const closes = own ? holding(own, record).reviewClosesOn : null
    return closes !== null && closes < today ? { year: record.year, closes } : null
  }
}
