import type { Actor } from '../access/actor.js'
import { nothing, type Scope } from '../access/scope.js'

/** A message exists for the holder of the account that it was sent to, acting in the role that it concerns: for nobody else, whatever they administer. */
export function messageScope({ accountId, assignmentId }: Actor): Scope {
  if (assignmentId === null) return nothing
  return { sql: m => `${m}.account_id = ? and ${m}.assignment_id in (0, ?)`, params: [accountId, assignmentId] }
}
