import type { EntityManager } from '@mikro-orm/sql'
import type { Rows } from '../database/rows.js'
import { forUnits, stays, treatments, unitReferences } from './unit-references.js'

/** How many rows of a table hang on each of two units, by what a merge does with them. */
export interface MergeCount {
  readonly referrer: string
  /** Of records: their state. */
  readonly status: string | null
  /** Rows of the duplicate that go to the unit that stays. */
  readonly moves: number
  /** Rows of the duplicate that stay with it: the other unit has its like, or its own. */
  readonly stays: number
  /** Rows that the unit that stays has already. */
  readonly had: number
}

/** What a merge would move, by table: one statement, by the very conditions that the merge moves by. */
export async function mergeCounts(em: EntityManager, rows: Rows, unitId: number, intoId: number): Promise<MergeCount[]> {
  const parts = unitReferences(em).map(reference => {
    const { name, table, column } = reference
    const byStatus = table === 'hour_record' ? 'r.status' : 'null'
    const narrowed = treatments[name]?.narrowed
    return forUnits(
      `select '${name}' as referrer, ${byStatus} as status,
          sum(case when r.${column} = :unit and not ${stays(reference)} then 1 else 0 end) as moves,
          sum(case when r.${column} = :unit and ${stays(reference)} then 1 else 0 end) as stays,
          sum(case when r.${column} = :into then 1 else 0 end) as had
         from ${table} r where r.${column} in (:unit, :into)${narrowed ? ` and ${narrowed}` : ''} group by ${byStatus === 'null' ? '1' : 'r.status'}`,
      unitId,
      intoId,
    )
  })
  const found = await rows(parts.join(' union all '), [])
  return found
    .map(([referrer, status, moves, staying, had]) => ({
      referrer: String(referrer),
      status: status === null ? null : String(status),
      moves: Number(moves),
      stays: Number(staying),
      had: Number(had),
    }))
    .filter(({ moves, stays: staying, had }) => moves + staying + had > 0)
}
