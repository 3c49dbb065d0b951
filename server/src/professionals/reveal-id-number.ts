import { decryptLogin } from '../accounts/field-crypto.js'
import { Account } from '../accounts/account.entity.js'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { textFaults } from '../errors/text-faults.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { IdNumberLook } from './id-number-look.entity.js'
import { Professional } from './professional.entity.js'
import { needsReason, refusesReveal } from './professional.policy.js'
import { IdNumber } from './professional.result.js'

const longestReason = 500

/**
 * Shows the whole identity number of a person in scope: one's own, or another's for a reason.
 * Each look, also at one's own, is written down in the same transaction: no number leaves without its row.
 */
export async function revealIdNumber(context: Context, professionalId: number, reason: string | null): Promise<IdNumber | NotAllowed | NotFound> {
  const { clock, config, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const person = await em.findOne(Professional, professionalId)
    if (!person) return notFound(language)
    const refusal = refusesReveal(actor, person)
    if (refusal) return notAllowed(language, refusal)
    const why = reason?.trim() || null
    if (needsReason(actor, person) && !why) return notAllowed(language, 'LOOK_REASON_REQUIRED')
    const [fault] = textFaults('reason', why, longestReason)
    if (fault) return notAllowed(language, fault.code, fault.params)
    const account = await em.findOneOrFail(Account, person.accountId)
    em.create(IdNumberLook, {
      professionalId: person.id,
      at: clock.now(),
      accountId: actor.accountId,
      byName: actor.name,
      unitId: actor.unitId,
      reason: why,
    })
    await recordAudit(em, actor, clock.now(), [
      { noun: 'LOOK', action: 'SEEN', subjectId: person.id, about: { professional: person.id, unitId: person.unitId, departmentId: person.departmentId }, details: { reason: why } },
    ])
    return Object.assign(new IdNumber(), { value: decryptLogin(config.fieldKey, account.loginCipher) })
  })
}
