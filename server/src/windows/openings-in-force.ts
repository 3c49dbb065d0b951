import { chunks } from '../database/write.js'
import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import type { YearWindow } from './year-windows.js'

/** Whom days are asked for: the unit where the person works now for entry, where the record was earned for review; null where there is none. */
export interface Place {
  readonly unitId: number | null
  readonly professionalId: number | null
}

/** A year's window with the days that hold for a place: the latest of the year's own and of the openings. */
export type Holding = (window: YearWindow, place: Place) => YearWindow

type Days = readonly [entry: string | null, review: string | null]

/** The openings that were not withdrawn of these years and places, set-based: two statements for each thousand of people or units, none without years or places. */
export async function openingsInForce(rows: Rows, years: readonly number[], places: readonly Place[]): Promise<Holding> {
  const days = new Map<string, Days>()
  if (years.length > 0) {
    await read(rows, years, 'unit_id', places.map(({ unitId }) => unitId), days)
    await read(rows, years, 'professional_id', places.map(({ professionalId }) => professionalId), days)
  }
  return (window, { unitId, professionalId }) => {
    const [ofUnit, ofPerson] = [days.get(`${window.year} unit_id ${unitId}`), days.get(`${window.year} professional_id ${professionalId}`)]
    if (!ofUnit && !ofPerson) return window
    const latest = (own: string | null, at: 0 | 1) => later(later(own, ofUnit?.[at] ?? null), ofPerson?.[at] ?? null)
    return { ...window, entryClosesOn: latest(window.entryClosesOn, 0), reviewClosesOn: latest(window.reviewClosesOn, 1) }
  }
}

async function read(rows: Rows, years: readonly number[], by: 'unit_id' | 'professional_id', asked: readonly (number | null)[], days: Map<string, Days>): Promise<void> {
  const keys = [...new Set(asked)].filter(key => key !== null)
  const inYears = inList(years)
  for (const chunk of chunks(keys)) {
    const list = inList(chunk)
    const found = await rows(
      `select year, ${by}, max(entry_closes_on) as entry_day, max(review_closes_on) as review_day from window_opening
        where withdrawn_at is null and ${by} in ${list.sql} and year in ${inYears.sql}${by === 'unit_id' ? ' and professional_id is null' : ''} group by year, ${by}`,
      [...list.params, ...inYears.params],
    )
    for (const [year, key, entry, review] of found as [number, number, string | null, string | null][]) days.set(`${year} ${by} ${key}`, [entry, review])
  }
}

/** The later of a year's own day, where none is no end at all, and an opening's, where none opens nothing. */
export const later = (own: string | null, opened: string | null): string | null => (own === null || opened === null || own >= opened ? own : opened)
