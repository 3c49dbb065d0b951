import type { Actor } from '../access/actor.js'
import type { Scope } from '../access/scope.js'
import { hourRecordScope } from '../hours/hour-record.scope.js'

/** A file exists for whom its record exists; while no record has taken it, for the account that uploaded it. */
export function attachmentScope(actor: Actor): Scope {
  const { sql, params } = hourRecordScope(actor)
  return {
    sql: a =>
      `((${a}.hour_record_id is null and ${a}.uploaded_by_id = ?) or exists (select 1 from hour_record h where h.id = ${a}.hour_record_id and ${sql('h')}))`,
    params: [actor.accountId, ...params],
  }
}
