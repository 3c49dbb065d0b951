import type { EntityManager } from '@mikro-orm/sql'
import { write } from '../database/write.js'
import { forKeys, moved, nameOf, staysOf, type AccountReference, type MergeKeys } from './account-references.js'

const changes = ({ versioned, watched }: AccountReference, now: Date) => `${versioned ? ', version = version + 1' : ''}${watched ? `, updated_at = ${now.getTime()}` : ''}`
/** A column that a merge changes besides is noted under its own name, with the reference that it came with. */
const alterationOf = (reference: AccountReference, column: string) => `${nameOf(reference)} ${column}`

/**
 * Passes all on that hangs on an account and its profile, in the caller's transaction, which holds both, and notes every row: a few statements
 * a reference, whatever the number of rows. What stays is left.
 */
export async function moveAccountRows(em: EntityManager, now: Date, mergeId: number, keys: MergeKeys): Promise<void> {
  for (const reference of moved) {
    const { table, column, of, alters = [] } = reference
    const name = nameOf(reference)
    const note = (noted: string, former: string, latter: string, where: string) =>
      write(
        em,
        forKeys(`insert into account_merge_row (merge_id, referrer, row_key, former, latter) select ?, ?, r.id, ${former}, ${latter} from ${table} r where r.${column} = :from and not ${staysOf(reference)}${where}`, keys, of),
        [mergeId, noted],
      )
    for (const { column: altered, to, when } of alters) await note(alterationOf(reference, altered), `r.${altered}`, to, ` and ${when}`)
    await note(name, 'null', 'null', '')
    for (const { column: altered } of alters) {
      const noted = 'from account_merge_row m where m.merge_id = ? and m.referrer = ?'
      const params = [mergeId, alterationOf(reference, altered)]
      await write(em, `update ${table} set ${altered} = (select m.latter ${noted} and m.row_key = ${table}.id) where id in (select m.row_key ${noted})`, [...params, ...params])
    }
    await write(em, forKeys(`update ${table} set ${column} = :into${changes(reference, now)} where ${column} = :from and id in (select m.row_key from account_merge_row m where m.merge_id = ? and m.referrer = ?)`, keys, of), [mergeId, name])
  }
}

/** Gives back what is still where the merge put it: a statement a reference, and one for each column that had to change with it. */
export async function giveAccountRowsBack(em: EntityManager, now: Date, mergeId: number, keys: MergeKeys): Promise<void> {
  const noted = 'from account_merge_row m where m.merge_id = ? and m.referrer = ?'
  for (const reference of moved) {
    const { table, column, of, alters = [] } = reference
    await write(em, forKeys(`update ${table} set ${column} = :from${changes(reference, now)} where ${column} = :into and id in (select m.row_key ${noted})`, keys, of), [mergeId, nameOf(reference)])
    // Afterwards: among the rows of the account that stayed its keys could meet another's.
    for (const { column: altered, backWhile } of alters) {
      const params = [mergeId, alterationOf(reference, altered)]
      // Unless somebody has changed it since.
      const still = `(m.latter = ${table}.${altered} or (m.latter is null and ${table}.${altered} is null))`
      await write(
        em,
        forKeys(
          `update ${table} set ${altered} = (select m.former ${noted} and m.row_key = ${table}.id)
            where ${column} = :from and exists (select 1 ${noted} and m.row_key = ${table}.id and ${still})${backWhile ? ` and ${backWhile}` : ''}`,
          keys,
          of,
        ),
        [...params, ...params],
      )
    }
  }
  // What was deleted meanwhile of what had moved is the former profile's again as well.
  await write(em, `update deleted_hour_record set professional_id = ? where professional_id = ? and hour_record_id in (select m.row_key ${noted})`, [
    keys.professionalId,
    keys.intoProfessionalId,
    mergeId,
    'hour_record.professional_id',
  ])
}
