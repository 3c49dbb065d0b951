import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'

/** Whether records of a year may be entered on a day: the fault, or none. */
export async function entryWindowFault(source: { rows: Rows }, year: number, today: string, path: string): Promise<Fault[]> {
  const rows = (await source.rows('select year, entry_opens_on, entry_closes_on from annual_requirement order by year', [])) as [number, string | null, string | null][]
  const window = rows.find(([y]) => y === year)
  if (!window) return [{ path, code: 'YEAR_UNKNOWN', params: { year, years: rows.filter(([, opens, closes]) => isOpen(opens, closes, today)).map(([y]) => y).join('、') } }]
  const [, opens, closes] = window
  if (opens !== null && today < opens) return [{ path, code: 'YEAR_NOT_YET', params: { year, opens } }]
  if (closes !== null && today > closes) return [{ path, code: 'YEAR_CLOSED', params: { year, closes } }]
  return []
}

/** A window without a first or last day is open on that side; both ends are included, to 23:59:59 in Asia/Shanghai. */
export const isOpen = (opens: string | null, closes: string | null, today: string): boolean => (opens === null || today >= opens) && (closes === null || today <= closes)
