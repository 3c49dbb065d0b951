import { randomInt } from 'node:crypto'
import { emailFault, normaliseContact } from '../accounts/contact-faults.js'
import { keyedHash } from '../accounts/field-crypto.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, insertRows, write } from '../database/write.js'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { isMailSetUp, postProof } from './post-mail.js'

const lifeMs = 15 * 60_000
const dayMs = 24 * 60 * 60_000
const proofsADay = 10
const tries = 5

/** The hash under which a code of six digits is kept. */
export const proofHash = (fieldKey: Buffer, accountId: number, address: string, code: string): string => keyedHash(fieldKey, 'email proof', JSON.stringify([accountId, address, code]))

/** A code that is on its way. */
export interface RequestedProof {
  readonly address: string
  readonly expiresAt: Date
}

/**
 * Sends a code of six digits to an address that is to be the account's: good for 15 minutes and five tries, in the place of an earlier one.
 * At most ten a day for an account and five an hour for an address. The address becomes the account's when the code comes back (proveEmail).
 */
export async function requestEmailProof(context: Context, typed: string): Promise<RequestedProof | InvalidInput | NotAllowed> {
  const { config, clock, language } = context
  const { accountId } = context.actor!
  if (!isMailSetUp(config)) return notAllowed(language, 'NO_MAIL_HERE')
  const address = normaliseContact(typed)
  const fault = address === null ? { path: 'email', code: 'REQUIRED' as const } : emailFault(address)
  if (fault || address === null) return invalidInput(language, fault ? [fault] : [])
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return transactionally(context.database.fork(), async em => {
    const rows = transactionRows(em)
    const now = clock.now()
    const expiresAt = new Date(now.getTime() + lifeMs)
    // Held, so that of two requests at once the second counts the first.
    await rows(`select id from account where id = ?${forUpdate(em)}`, [accountId])
    const [known] = await rows('select asked, asked_since from email_proof where account_id = ?', [accountId])
    const sameDay = known !== undefined && now.getTime() - Number(known[1]) < dayMs
    const asked = sameDay ? Number(known[0]) : 0
    const words = { subject: 'MAIL_PROOF', text: 'MAIL_PROOF_TEXT', usefulUntil: expiresAt } as const
    if (asked >= proofsADay || !(await postProof(em, context, { ...words, address, language, accountId, params: { code, minutes: lifeMs / 60_000 } }))) return notAllowed(language, 'TOO_MANY_PROOFS')
    const row = [address, proofHash(config.fieldKey, accountId, address, code), expiresAt.getTime(), tries, asked + 1, sameDay ? Number(known[1]) : now.getTime()]
    if (known) await write(em, 'update email_proof set address = ?, code_hash = ?, expires_at = ?, tries_left = ?, asked = ?, asked_since = ? where account_id = ?', [...row, accountId])
    else await insertRows(em, 'email_proof', ['address', 'code_hash', 'expires_at', 'tries_left', 'asked', 'asked_since', 'account_id'], [[...row, accountId]])
    return { address, expiresAt }
  })
}
