import { LockMode } from '@mikro-orm/core'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { reasonFaults } from './reason-faults.js'
import { tellOfOpening } from './tell-of-opening.js'
import { recordWindowEvent } from './window-events.js'
import { WindowOpening } from './window-opening.entity.js'
import { refusesWithdrawal } from './window.policy.js'

/** Takes an opening back, with a reason: from now on the days before it hold. What was entered stays. Gives its id. */
export async function withdrawOpening(context: Context, id: number, version: number, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const reason = typed.trim()
  return transactionally(context.em, async em => {
    const opening = await em.findOne(WindowOpening, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!opening) return notFound(language)
    // The answer to this same request was lost.
    if (opening.version === version + 1 && opening.withdrawnById === actor.accountId && opening.withdrawReason === reason) return id
    const refusal = refusesWithdrawal(actor, opening, todayIn(clock))
    if (refusal) return notAllowed(language, refusal)
    if (opening.version !== version) return conflict(language, opening.version, null)
    const faults = reasonFaults('reason', reason)
    if (faults.length > 0) return invalidInput(language, faults)
    const now = clock.now()
    Object.assign(opening, { withdrawnAt: now, withdrawnById: actor.accountId, withdrawReason: reason })
    await em.flush()
    const { year, entryClosesOn, reviewClosesOn } = opening
    await recordWindowEvent(em, actor, now, { year, openingId: id, action: 'WITHDRAWN', reason, days: { entryClosesOn, reviewClosesOn } })
    await tellOfOpening(em, context, opening, 'ENDED', reason)
    return id
  })
}
