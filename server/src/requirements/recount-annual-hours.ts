import type { Rows } from '../database/rows.js'

/** One person's year where the stored sums and the records disagree; tenths of a 学时. */
export interface Discrepancy {
  readonly professionalId: number
  readonly year: number
  readonly stored: readonly number[]
  readonly counted: readonly number[]
}

/** Counts all annual hours anew from the approved records and gives what differs from the stored rows: nothing, always. */
export async function recountAnnualHours(rows: Rows): Promise<Discrepancy[]> {
  const read = async (sql: string) => new Map((await rows(sql, [])).map(([person, year, ...sums]) => [`${person} ${year}`, sums.map(Number)]))
  const stored = await read('select professional_id, year, public_required, public_elective, professional_hours from annual_hours')
  const sum = (subject: string) => `sum(case when subject = '${subject}' then approved_hours else 0 end)`
  const counted = await read(
    `select professional_id, year, ${sum('PUBLIC_REQUIRED')}, ${sum('PUBLIC_ELECTIVE')}, ${sum('PROFESSIONAL')}
       from hour_record where status = 'APPROVED' group by professional_id, year`,
  )
  const none = [0, 0, 0]
  return [...new Set([...stored.keys(), ...counted.keys()])].flatMap(key => {
    const [professionalId = 0, year = 0] = key.split(' ').map(Number)
    const pair = { professionalId, year, stored: stored.get(key) ?? none, counted: counted.get(key) ?? none }
    return pair.stored.every((value, i) => value === pair.counted[i]) ? [] : [pair]
  })
}
