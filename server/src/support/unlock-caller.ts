import { recordAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { asProfessionals } from '../messages/as-professionals.js'
import { tell } from '../messages/tell.js'
import { letIn } from '../session/sign-in-limits.js'
import { reasonFaults } from '../windows/reason-faults.js'
import { callerAccess, holdCaller } from './held-caller.js'
import { refusesUnlock } from './support.policy.js'

/** 解除锁定 for somebody who phones: lifts a lock, and what failures to sign in have held off. Gives the case's id, also to the same request again. */
export async function unlockCaller(context: Context, caseId: number, version: number, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const reason = typed.trim()
  const faults = reasonFaults('reason', reason, 'SUPPORT_ACT_REASON_REQUIRED')
  if (faults.length > 0) return invalidInput(language, faults)
  return transactionally(context.em, async em => {
    const held = await holdCaller(em, caseId)
    if (!held) return notFound(language)
    const { person, account } = held
    const rows = transactionRows(em)
    const access = await callerAccess(rows, context, account)
    const refusal = refusesUnlock(actor, { id: person.id, accountId: account.id }, access)
    // The answer to this same request was lost.
    if (refusal === 'SUPPORT_NOT_LOCKED' && account.version === version + 1 && account.lockReason === reason) return caseId
    if (refusal) return notAllowed(language, refusal)
    if (account.version !== version) return conflict(language, account.version, null)
    const now = clock.now()
    await write(em, 'update account set locked_at = null, lock_reason = ?, version = version + 1 where id = ?', [reason, account.id])
    await letIn(em, access.held)
    await recordAccountEvents(em, actor, now, [{ accountId: account.id, action: 'UNLOCKED', reason }])
    await tell(em, context, await asProfessionals(rows, [{ accountId: account.id, kind: 'ACCOUNT_UNLOCKED', detail: reason }]))
    return caseId
  })
}
