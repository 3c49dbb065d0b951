import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { oneTimeCodeFor, type OneTimeCode } from '../accounts/one-time-code.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { tell } from '../messages/tell.js'
import { stillIssued } from '../professionals/issued-code.js'
import { createUnitWithin, type CreatedUnit } from '../units/create-unit.js'
import { unitDataOf } from './registration-data.js'
import { holdRegistration } from './hold-registration.js'
import { UnitRegistrationState } from './unit-registration.entity.js'
import { refusesDecision } from './unit-registration.policy.js'

/** A unit that was confirmed; without a code where it was confirmed before and the code used since. */
export interface ConfirmedUnit {
  readonly unitId: number
  readonly code: CreatedUnit['code'] | null
}

/**
 * 确认: the registration becomes a unit with its own account, whose one-time code is shown to who confirmed, to be handed to the contact person.
 * Confirming again, as after an answer that was lost, shows the same code to the same person while it is unused.
 */
export async function confirmRegistration(context: Context, id: number, version: number): Promise<ConfirmedUnit | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, config, database } = context
  const actor = context.actor!
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await oneTimeCodeFor(config.fieldKey, ['confirm unit', id, actor.accountId], clock.now())
  // Without the caller's scope: a credit code's unit and account are there whoever asks.
  const confirm = () => transactionally(database.fork(), em => confirmWithin(em, context, id, version, code))
  let outcome: Awaited<ReturnType<typeof confirm>>
  try {
    outcome = await confirm()
  } catch (error) {
    // Another registration of the same code was confirmed at the same moment: now its unit is there, and is named.
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    outcome = await confirm()
  }
  if (!('again' in outcome)) return outcome
  if (!outcome.again) return { unitId: outcome.unitId, code }
  const [account] = await context.rows("select account_id from assignment where unit_id = ? and role = 'UNIT' order by id limit 1", [outcome.unitId])
  return { unitId: outcome.unitId, code: account ? await stillIssued(context, Number(account[0]), code) : null }
}

async function confirmWithin(em: EntityManager, context: Context, id: number, version: number, code: OneTimeCode) {
  const { clock, language } = context
  const actor = context.actor!
  const held = await holdRegistration(em, actor, id)
  if (!held) return notFound(language)
  if (held.state === UnitRegistrationState.CONFIRMED && held.decidedById === actor.accountId) return { again: true as const, unitId: held.unitId! }
  const refusal = refusesDecision(actor, held)
  if (refusal) return notAllowed(language, refusal)
  if (held.version !== version) return conflict(language, held.version, held.decidedByName)
  const made = await createUnitWithin(em, context, unitDataOf(held), actor, code)
  if (Array.isArray(made)) return invalidInput(language, made)
  await em.flush()
  await write(em, `update unit_registration set state = 'CONFIRMED', unit_id = ?, decided_by_id = ?, decided_by_name = ?, decided_at = ?, version = version + 1 where id = ?`, [
    made.unitId,
    actor.accountId,
    actor.name,
    clock.now().getTime(),
    id,
  ])
  if (held.requestedById !== null) await tell(em, context, [{ accountId: held.requestedById, kind: 'UNIT_CONFIRMED', params: { unit: held.name } }])
  return { again: false as const, unitId: made.unitId }
}
