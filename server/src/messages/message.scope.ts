import type { Actor } from '../access/actor.js'
import { within, type Scope } from '../access/scope.js'

/** A message exists for the holder of the account that it was sent to, acting in the role that it concerns: for nobody else, whatever they administer. */
export function messageScope({ accountId, assignmentId }: Actor): Scope {
  const { sql } = within(assignmentId, m => `${m}.account_id = ? and (${m}.assignment_id is null or ${m}.assignment_id = ?)`)
  return assignmentId === null ? { sql, params: [] } : { sql, params: [accountId, assignmentId] }
}
