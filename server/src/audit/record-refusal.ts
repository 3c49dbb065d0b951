import type { Context } from '../context.js'
import type { Database } from '../database/database.js'
import { transactionally } from '../database/transaction.js'
import { ownSession } from '../session/own-session.js'
import { recordAudit } from './record-audit.js'

const windowMs = 15 * 60 * 1000
/** So many refusals of one account are written down in a window, by each server; the last one says that there were more. */
const mostInWindow = 60

interface Window {
  readonly endsAt: number
  count: number
}
const windows = new WeakMap<Database, Map<number, Window>>()

/** How many refusals of the account there were in its present window, this one included. */
function countUp(database: Database, accountId: number, now: number): number {
  let known = windows.get(database)
  if (!known) windows.set(database, (known = new Map()))
  let window = known.get(accountId)
  if (!window || window.endsAt <= now) {
    for (const [id, { endsAt }] of known) if (endsAt <= now) known.delete(id)
    known.set(accountId, (window = { endsAt: now + windowMs, count: 0 }))
  }
  return ++window.count
}

/** Keys that were asked for: never free text, which may be anything. */
function keysIn(args: Readonly<Record<string, unknown>>): Record<string, string> {
  const keys = Object.entries(args).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && /^\d{1,15}$/.test(entry[1]) && /(^id|Id)$/.test(entry[0]))
  return Object.fromEntries(keys)
}

/**
 * Somebody who is signed in was refused: by a guard, a policy or a scope. Nothing was changed, so the row has a transaction of its own. A flood of
 * refusals fills no disk: beyond 60 of an account in 15 minutes they are not written any more. Visitors' are not, as they name nobody.
 */
export async function recordRefusal(context: Context, operation: string, code: string, args: Readonly<Record<string, unknown>>): Promise<void> {
  const { actor, clock, database } = context
  if (!actor) return
  const now = clock.now()
  const count = countUp(database, actor.accountId, now.getTime())
  if (count > mostInWindow) return
  const details = { operation, code, ...keysIn(args), ...(count === mostInWindow ? { more: true } : {}) }
  await transactionally(database.fork(), em => recordAudit(em, actor, now, [{ noun: 'REFUSAL', action: 'REFUSED', about: ownSession(actor), details }]))
}
