import type { Rows } from '../database/rows.js'

/** What a year asks for, in tenths of a 学时; public parts null where not known. */
export interface Requirement {
  readonly total: number
  readonly professionalHours: number
  readonly publicRequired: number | null
  readonly publicElective: number | null
}

/** Asked for once in a request, however many years are shown. */
const asked = new WeakMap<object, Promise<ReadonlyMap<number, Requirement>>>()

/** The requirements of all years. */
export function requirementsOf(context: { rows: Rows }): Promise<ReadonlyMap<number, Requirement>> {
  let answer = asked.get(context)
  if (!answer) asked.set(context, (answer = read(context.rows)))
  return answer
}

async function read(rows: Rows): Promise<ReadonlyMap<number, Requirement>> {
  const found = await rows('select year, total, professional_hours, public_required, public_elective from annual_requirement', [])
  return new Map(
    (found as [number, number, number, number | null, number | null][]).map(([year, total, professionalHours, publicRequired, publicElective]) => [
      year,
      { total, professionalHours, publicRequired, publicElective },
    ]),
  )
}
