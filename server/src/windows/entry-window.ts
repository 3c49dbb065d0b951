import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import { chunks } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { openingsInForce } from './openings-in-force.js'
import { isOpen, yearWindows } from './year-windows.js'

/** Whose record of which year is to be entered. */
interface Entry {
  readonly professionalId: number
  readonly year: number
}

/**
 * Whether records may be entered on a day, for all of them together: gives each one's fault, or none. A statement for the years; only where
 * one is over, three more for each thousand of its people, as it may be open longer for them or for where they work now.
 */
export async function entryWindows(rows: Rows, today: string, entries: readonly Entry[], path: string): Promise<(entry: Entry) => Fault | null> {
  const windows = await yearWindows(rows)
  const over = entries.filter(({ year }) => (windows.get(year)?.entryClosesOn ?? today) < today)
  const units = await unitsOf(rows, [...new Set(over.map(({ professionalId }) => professionalId))])
  const placeOf = ({ professionalId }: Entry) => ({ professionalId, unitId: units.get(professionalId) ?? null })
  const holding = await openingsInForce(rows, [...new Set(over.map(({ year }) => year))], over.map(placeOf))
  return (entry): Fault | null => {
    const { year } = entry
    const own = windows.get(year)
    if (!own) return { path, code: 'YEAR_UNKNOWN', params: { year, years: openYears([...windows.values()], today) } }
    const { entryOpensOn: opens, entryClosesOn: closes } = holding(own, placeOf(entry))
    if (opens !== null && today < opens) return { path, code: 'YEAR_NOT_YET', params: { year, opens } }
    return closes !== null && today > closes ? { path, code: 'YEAR_CLOSED', params: { year, closes } } : null
  }
}

const openYears = (windows: readonly { year: number; entryOpensOn: string | null; entryClosesOn: string | null }[], today: string) =>
  windows.filter(({ entryOpensOn, entryClosesOn }) => isOpen(entryOpensOn, entryClosesOn, today)).map(({ year }) => year).join('、')

/** Where people work now. */
async function unitsOf(rows: Rows, people: readonly number[]): Promise<Map<number, number>> {
  const units = new Map<number, number>()
  for (const chunk of chunks(people)) {
    const list = inList(chunk)
    for (const [id, unitId] of await rows(`select id, unit_id from professional where id in ${list.sql}`, list.params)) units.set(Number(id), Number(unitId))
  }
  return units
}
