import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { keyedHash } from '../accounts/field-crypto.js'
import { plainOneTimeCode, receiptFor } from '../accounts/one-time-code.js'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { keyFaults } from '../professionals/issued-code.js'
import { countedAddress } from '../session/address.js'
import { spendCaptcha } from '../session/captcha.js'
import { registrationDataOf, type RegistrationData } from './registration-data.js'
import { registrationFaults } from './registration-faults.js'
import { tellOfRegistration } from './tell-of-registration.js'
import type { UnitRegistrationInput } from './unit-registration.input.js'
import { UnitRegistration, UnitRegistrationState } from './unit-registration.entity.js'

const dayMs = 24 * 60 * 60 * 1000
/** An office with one address registers a few, a script many. */
const perDay = { visitor: 20, account: 10 }

/** Keyed hash of a receipt as typed, by which its registration is found; null for a text that is none. */
export function receiptHash({ config }: Pick<Context, 'config'>, receipt: string): string | null {
  const plain = plainOneTimeCode(receipt)
  return plain && keyedHash(config.fieldKey, 'unit registration receipt', plain)
}

/**
 * 注册单位: what somebody missed, for the authority of its region to confirm; a visitor with a proof of work. Gives the receipt with which
 * the outcome is looked up, the same for the same key again.
 */
export async function registerUnit(context: Context, input: UnitRegistrationInput, idempotencyKey: string, captcha: string | null): Promise<string | InvalidInput | NotAllowed> {
  const { actor, config, database, language } = context
  const { address } = context.origin
  const fork = database.fork()
  const sender = actor ? `account ${actor.accountId}` : `address ${countedAddress(address)}`
  const senderHash = keyedHash(config.fieldKey, 'unit registration sender', sender)
  const receipt = receiptFor(config.fieldKey, 'unit registration', [senderHash, idempotencyKey])
  if (!actor && !(await spendCaptcha(context, captcha ?? '', address))) return notAllowed(language, 'CAPTCHA_REFUSED')
  const data = registrationDataOf(input)
  const keep = () => transactionally(fork, em => keepWithin(em, context, data, { senderHash, idempotencyKey, receiptHash: receiptHash(context, receipt)! }))
  try {
    return (await keep()) ?? receipt
  } catch (error) {
    // This very request was sent twice at the same moment.
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    return receipt
  }
}

type Sent = Pick<UnitRegistration, 'senderHash' | 'idempotencyKey' | 'receiptHash'>

/** Null when kept, now or before. */
async function keepWithin(em: EntityManager, context: Context, data: RegistrationData, sent: Sent): Promise<InvalidInput | NotAllowed | null> {
  const { actor, clock, language } = context
  const rows = transactionRows(em)
  const keyFault = keyFaults(sent.idempotencyKey)
  const before = keyFault.length > 0 ? [] : await rows('select 1 from unit_registration where sender_hash = ? and idempotency_key = ?', [sent.senderHash, sent.idempotencyKey])
  if (before.length > 0) return null
  const faults = [...keyFault, ...(await registrationFaults(rows, data))]
  if (faults.length > 0) return invalidInput(language, faults)
  const now = clock.now()
  const [[today] = [0]] = await rows('select count(*) as n from unit_registration where sender_hash = ? and created_at > ?', [sent.senderHash, now.getTime() - dayMs])
  if (Number(today) >= (actor ? perDay.account : perDay.visitor)) return notAllowed(language, 'REGISTRATION_TOO_MANY')
  const kept = em.create(UnitRegistration, { ...data, ...sent, requestedById: actor?.accountId ?? null, state: UnitRegistrationState.WAITING, createdAt: now } as UnitRegistration)
  await em.flush()
  await recordAudit(em, actor, now, [{ noun: 'UNIT', action: 'REGISTERED', about: { unitId: null, departmentId: null }, subjectId: kept.id, details: { unitName: data.name } }], context.origin)
  await tellOfRegistration(em, clock, data.regionCode)
  return null
}
