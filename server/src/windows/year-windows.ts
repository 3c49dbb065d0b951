import type { Rows } from '../database/rows.js'

/** When a year is entered and reviewed; days in Asia/Shanghai, both ends included, null is open on that side. */
export interface YearWindow {
  readonly year: number
  readonly entryOpensOn: string | null
  readonly entryClosesOn: string | null
  readonly reviewClosesOn: string | null
}

/** The windows of all years, by year in order. */
export async function yearWindows(rows: Rows): Promise<ReadonlyMap<number, YearWindow>> {
  const found = await rows('select year, entry_opens_on, entry_closes_on, review_closes_on from annual_requirement order by year', [])
  return new Map(
    (found as [number, string | null, string | null, string | null][]).map(([year, entryOpensOn, entryClosesOn, reviewClosesOn]) => [
      year,
      { year, entryOpensOn, entryClosesOn, reviewClosesOn },
    ]),
  )
}

/** A window without a first or last day is open on that side; both ends are included, to 23:59:59 in Asia/Shanghai. */
export const isOpen = (opens: string | null, closes: string | null, today: string): boolean => (opens === null || today >= opens) && (closes === null || today <= closes)
