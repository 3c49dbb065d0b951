import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { tell } from '../messages/tell.js'
import { unitReasonFaults } from '../units/unit-reason.js'
import { holdRegistration } from './hold-registration.js'
import { refusesDecision } from './unit-registration.policy.js'

/** 不予确认, with the reason, which whoever asked is told or finds by the receipt. Gives the registration's id. */
export async function refuseRegistration(context: Context, id: number, version: number, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const reason = typed.trim()
  return transactionally(context.em, async em => {
    const held = await holdRegistration(em, actor, id)
    if (!held) return notFound(language)
    const refusal = refusesDecision(actor, held)
    if (refusal) return notAllowed(language, refusal)
    if (held.version !== version) return conflict(language, held.version, held.decidedByName)
    const faults = unitReasonFaults(reason)
    if (faults.length > 0) return invalidInput(language, faults)
    await write(em, `update unit_registration set state = 'REFUSED', refusal_reason = ?, decided_by_id = ?, decided_by_name = ?, decided_at = ?, version = version + 1 where id = ?`, [
      reason,
      actor.accountId,
      actor.name,
      clock.now().getTime(),
      id,
    ])
    await recordAudit(em, actor, clock.now(), [
      { noun: 'UNIT', action: 'REGISTRATION_REFUSED', about: { unitId: actor.unitId, departmentId: null }, subjectId: id, details: { unitName: held.name, reason } },
    ])
    if (held.requestedById !== null) await tell(em, context, [{ accountId: held.requestedById, kind: 'UNIT_REFUSED', params: { unit: held.name }, detail: reason }])
    return id
  })
}
