import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { handOnEntries } from '../hours/hand-on-entries.js'
import { tellOfRole } from '../messages/tell-of-role.js'
import { refusesRemoval } from './administrator.policy.js'
import { lastChangedBy } from './assignment-events.js'
import { endAssignments } from './end-assignments.js'
import { holdAdministrator } from './hold-administrator.js'

/** 移除管理员: the assignment ends today and works no more from now on; its history stays, and open work passes on. Of two last ones at once, one stays. */
export async function removeAdministrator(context: Context, id: number, version: number): Promise<number | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const held = await holdAdministrator(em, clock, actor, id)
    if (!held) return notFound(language)
    const refusal = refusesRemoval(actor, held)
    if (refusal) return notAllowed(language, refusal)
    if (held.version !== version) return conflict(language, held.version, await lastChangedBy(transactionRows(em), id))
    await endAssignments(em, clock.now(), todayIn(clock), actor, [id])
    await handOnEntries(em, context, actor, held.accountId, held.unitId)
    await tellOfRole(em, context, 'ROLE_WITHDRAWN', held)
    return id
  })
}
