import type { Rows } from '../database/rows.js'
import { forKeys, moved, nameOf, staysOf, type MergeKeys } from './account-references.js'

/** How many rows of a table hang on each of two accounts, by what a merge does with them. */
export interface AccountCount {
  readonly referrer: string
  /** Of records: their state. */
  readonly status: string | null
  readonly moves: number
  /** Rows that stay with the account that is given up. */
  readonly stays: number
  /** Rows that the account that stays has already. */
  readonly had: number
}

/** What a merge would move, by table: one statement, by the very conditions that the merge moves by. */
export async function accountCounts(rows: Rows, keys: MergeKeys): Promise<AccountCount[]> {
  const parts = moved.map(reference => {
    const { table, column, of } = reference
    const byStatus = table === 'hour_record' ? 'r.status' : 'null'
    const stays = staysOf(reference)
    return forKeys(
      `select '${nameOf(reference)}' as referrer, ${byStatus} as status,
          sum(case when r.${column} = :from and not ${stays} then 1 else 0 end) as moves,
          sum(case when r.${column} = :from and ${stays} then 1 else 0 end) as stays,
          sum(case when r.${column} = :into then 1 else 0 end) as had
         from ${table} r where r.${column} in (:from, :into) group by ${byStatus === 'null' ? '1' : 'r.status'}`,
      keys,
      of,
    )
  })
  const found = await rows(parts.join(' union all '), [])
  return found
    .map(([referrer, status, moves, stays, had]) => ({ referrer: String(referrer), status: status === null ? null : String(status), moves: Number(moves), stays: Number(stays), had: Number(had) }))
    .filter(({ moves, stays, had }) => moves + stays + had > 0)
}

/** The sums of a year of both, before, in tenths of a 学时: the account that stays has them together afterwards. */
export interface YearSums {
  readonly year: number
  readonly own: number
  readonly into: number
}

/** The sums of each year, and how many registrations either has that look the same: of one category, on the same days, under one title. */
export async function sumsAndLikes(rows: Rows, { professionalId, intoProfessionalId }: MergeKeys): Promise<{ years: YearSums[]; alike: number }> {
  const total = (key: number) => `sum(case when a.professional_id = ${key} then a.public_required + a.public_elective + a.professional_hours else 0 end)`
  const found = await rows(`select a.year, ${total(professionalId)} as own, ${total(intoProfessionalId)} as other from annual_hours a where a.professional_id in (?, ?) group by a.year order by a.year desc`, [professionalId, intoProfessionalId])
  const [[alike] = [0]] = await rows(
    `select count(*) from hour_record r where r.professional_id = ? and exists (select 1 from hour_record o where o.professional_id = ? and o.year = r.year
        and o.category_id = r.category_id and o.starts_on = r.starts_on and o.ends_on = r.ends_on and o.title = r.title)`,
    [professionalId, intoProfessionalId],
  )
  return { years: found.map(([year, own, into]) => ({ year: Number(year), own: Number(own), into: Number(into) })).filter(({ own, into }) => own + into > 0), alike: Number(alike) }
}
