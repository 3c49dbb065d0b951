import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { endSessionsOf } from '../session/session.js'

/** Longest reason, in characters. */
export const lockReasonMax = 500

/** Locks or unlocks an account with the reason; locking ends all its sessions in the same transaction. False where there is no such account, or it was merged into another. */
export async function setAccountLocked(em: EntityManager, app: Pick<App, 'clock'>, actor: Actor, accountId: number, locked: boolean, reason: string): Promise<boolean> {
  const now = app.clock.now()
  return transactionally(em, async inner => {
    const changed = await write(inner, 'update account set locked_at = ?, lock_reason = ?, version = version + 1 where id = ? and merged_into_id is null', [locked ? now.getTime() : null, reason, accountId])
    if (changed === 1 && locked) await endSessionsOf(inner, now, accountId)
    if (changed === 1) {
      await recordAudit(inner, actor, now, [{ noun: 'ACCOUNT', action: locked ? 'LOCKED' : 'UNLOCKED', about: { account: accountId }, subjectId: accountId, details: { reason } }])
    }
    return changed === 1
  })
}
