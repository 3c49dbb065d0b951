import type { Rows } from '../database/rows.js'
import { moved, nameOf, type MergeKeys } from './account-references.js'

/** Rows of one table that a merge had moved and that did not go back. */
export interface NotGivenBack {
  readonly referrer: string
  readonly count: number
}

/** What did not go back, as it has been deleted or has changed hands since: one statement, whatever the number of rows. */
export async function notGivenBack(rows: Rows, mergeId: number, { accountId, professionalId }: MergeKeys): Promise<NotGivenBack[]> {
  const found = await rows(
    moved
      .map(reference => {
        const { table, column, of } = reference
        const key = of === 'account' ? accountId : professionalId
        return `select '${nameOf(reference)}' as referrer, count(*) as n from account_merge_row m left join ${table} t on t.id = m.row_key and t.${column} = ${key} where m.merge_id = ${mergeId} and m.referrer = '${nameOf(reference)}' and t.id is null`
      })
      .join(' union all '),
    [],
  )
  return found.filter(([, n]) => Number(n) > 0).map(([referrer, n]) => ({ referrer: String(referrer), count: Number(n) }))
}
