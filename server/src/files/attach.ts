import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, placeholders, write } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { maxFiles } from './file-limits.js'

const path = 'input.attachmentIds'
const numbered = (ids: readonly string[]) => [...new Set(ids)].map(id => (/^\d{1,15}$/.test(id) ? Number(id) : 0))

/**
 * What is wrong with the files that a record is to have: at most five, each the caller's own that no record has taken, or already this
 * record's (`recordId` is null for a new one). Holds the rows until the commit, so that `attachTo` in the same transaction finds them as they were judged.
 */
export async function attachmentFaults(em: EntityManager, actor: Actor, recordId: number | null, attachmentIds: readonly string[]): Promise<Fault[]> {
  const ids = numbered(attachmentIds)
  if (ids.length > maxFiles) return [{ path, code: 'TOO_MANY_FILES', params: { max: maxFiles, count: ids.length } }]
  if (ids.length === 0) return []
  const found = await transactionRows(em)(
    `select id from attachment where id in ${placeholders(ids.length)} and ((hour_record_id is null and uploaded_by_id = ?) or hour_record_id = ?) order by id${forUpdate(em)}`,
    [...ids, actor.accountId, recordId],
  )
  return found.length === ids.length ? [] : [{ path, code: 'FILE_NOT_YOURS' }]
}

/**
 * Makes a record have just these files. Faults as `attachmentFaults` finds them change nothing.
 * What is detached leaves the table; the caller removes `detached` from the storage once the transaction is committed.
 */
export async function attachTo(
  em: EntityManager,
  actor: Actor,
  recordId: number,
  attachmentIds: readonly string[],
): Promise<{ readonly faults: Fault[]; readonly detached: string[] }> {
  const faults = await attachmentFaults(em, actor, recordId, attachmentIds)
  if (faults.length > 0) return { faults, detached: [] }
  const ids = numbered(attachmentIds)
  const others = `hour_record_id = ?${ids.length > 0 ? ` and id not in ${placeholders(ids.length)}` : ''}`
  const detached = await transactionRows(em)(`select storage_key from attachment where ${others}`, [recordId, ...ids])
  if (detached.length > 0) await write(em, `delete from attachment where ${others}`, [recordId, ...ids])
  if (ids.length > 0) await write(em, `update attachment set hour_record_id = ? where id in ${placeholders(ids.length)}`, [recordId, ...ids])
  return { faults, detached: detached.map(([key]) => key as string) }
}
