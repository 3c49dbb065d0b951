import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'

/** A batch exists for the account whose call it was; the records that it names, by their own scope. */
export function hourBatchScope(actor: Actor): Scope {
  return { sql: b => `${b}.account_id = ?`, params: [actor.accountId] }
}

/** What a batch could not do exists for whom the batch does. */
export function hourBatchFailureScope(actor: Actor): Scope {
  const { sql, params } = hourBatchScope(actor)
  return { sql: f => `${f}.batch_id in (select b.id from hour_batch b where ${sql('b')})`, params }
}
