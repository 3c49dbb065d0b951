import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { transactionRows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { UserError } from '../errors/user-error.js'
import { HourBatch } from './hour-batch.entity.js'

/** What is kept of a batch: what it did, to which records in the order of their events, and what it could not do. */
export interface KeptBatch {
  readonly action: HourBatch['action']
  readonly at: Date
  readonly done: readonly number[]
  readonly failures: readonly (readonly [id: number, error: UserError])[]
}

/** Keeps, in the transaction of a batch, which events it left and what it could not do; gives the key under which both are found. */
export async function keepBatch(em: EntityManager, actor: Pick<Actor, 'accountId'>, { action, at, done, failures }: KeptBatch): Promise<number> {
  const ends = done.length > 0 ? [done[0]!, done.at(-1)!] : []
  const events = ends.length > 0 ? await transactionRows(em)('select max(id) from hour_event where hour_record_id in (?, ?) group by hour_record_id order by max(id)', ends) : []
  const batch = em.create(HourBatch, {
    accountId: actor.accountId,
    action,
    decidedAt: at,
    firstEventId: events.length > 0 ? Number(events[0]![0]) : null,
    lastEventId: events.length > 0 ? Number(events.at(-1)![0]) : null,
  } as HourBatch)
  await em.flush()
  await insertRows(em, 'hour_batch_failure', ['batch_id', 'hour_record_id', 'error'], failures.map(([id, error]) => [batch.id, id, JSON.stringify(error)]))
  return batch.id
}
