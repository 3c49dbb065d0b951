import type { EntityManager } from '@mikro-orm/sql'
import type { Rows } from '../database/rows.js'
import { unitReferences } from './unit-references.js'

/** Rows of one table that a merge had moved and that did not go back. */
export interface NotMovedBack {
  readonly referrer: string
  readonly count: number
  /** What the first of them are called, where they have names. */
  readonly examples: readonly string[]
}

const mostExamples = 5

/** What did not go back: two statements, whatever the number of rows. */
export async function notMovedBack(em: EntityManager, rows: Rows, mergeId: number, unitId: number): Promise<NotMovedBack[]> {
  const references = unitReferences(em)
  const ofMerge = (name: string) => `m.merge_id = ${mergeId} and m.referrer = '${name}'`
  const counts = await rows(
    references
      .map(({ name, table, column }) => `select '${name}' as referrer, count(*) as n from unit_merge_row m left join ${table} t on t.id = m.row_key and t.${column} = ${unitId} where ${ofMerge(name)} and t.id is null`)
      .join(' union all '),
    [],
  )
  const left = counts.filter(([, n]) => Number(n) > 0)
  const named = references.filter(({ name, label }) => label !== null && left.some(([referrer]) => referrer === name))
  const examples =
    named.length === 0
      ? []
      : await rows(
          named
            .map(
              ({ name, table, column, label }) =>
                `select * from (select '${name}' as referrer, t.${label} as label from unit_merge_row m join ${table} t on t.id = m.row_key and t.${column} <> ${unitId} where ${ofMerge(name)} order by m.id limit ${mostExamples}) x_${table}_${column}`,
            )
            .join(' union all '),
          [],
        )
  return left.map(([referrer, n]) => ({ referrer: String(referrer), count: Number(n), examples: examples.filter(([of]) => of === referrer).map(([, label]) => String(label)) }))
}
