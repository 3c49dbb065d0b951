import { timingSafeEqual } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit } from '../audit/record-audit.js'
import type { Clock } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { invalidInput, type InvalidInput } from '../errors/user-error.js'
import { proofHash } from './request-email-proof.js'

/**
 * Keeps an address as the account's own and proven, in the caller's transaction: for whoever has shown that they read what is sent there,
 * by the code that postProof sent.
 */
export async function keepProvenEmail(em: EntityManager, clock: Clock, accountId: number, address: string): Promise<void> {
  await write(em, 'update account set email = ?, proven_email = ?, version = version + 1 where id = ?', [address, address, accountId])
  // The profile's version stands for the contact as well.
  await write(em, 'update professional set updated_at = ?, version = version + 1 where account_id = ?', [clock.now().getTime(), accountId])
}

/** 验证邮箱 with the code that was sent there. Null when done, also when the same code had done it before; a wrong code costs one of the five tries. */
export async function proveEmail(context: Context, typed: string): Promise<InvalidInput | null> {
  const { config, clock, language } = context
  const actor = context.actor!
  const { accountId } = actor
  const code = typed.slice(0, 100).normalize('NFKC').replace(/\s/g, '')
  return transactionally(context.database.fork(), async em => {
    const [row] = await transactionRows(em)(
      `select p.address, p.code_hash, p.expires_at, p.tries_left, c.email, c.proven_email from email_proof p join account c on c.id = p.account_id where p.account_id = ?${forUpdate(em)}`,
      [accountId],
    )
    const over = () => invalidInput(language, [{ path: 'code', code: 'PROOF_CODE_OVER' }])
    if (!row) return over()
    const [address, hash, expiresAt, triesLeft, email, proven] = row
    const right = timingSafeEqual(Buffer.from(String(hash)), Buffer.from(proofHash(config.fieldKey, accountId, String(address), code)))
    if (right && email === address && proven === address) return null
    if (Number(triesLeft) <= 0 || clock.now().getTime() >= Number(expiresAt)) return over()
    await write(em, 'update email_proof set tries_left = ? where account_id = ?', [right ? 0 : Number(triesLeft) - 1, accountId])
    if (!right) return invalidInput(language, [{ path: 'code', code: 'PROOF_CODE_WRONG', params: { left: Number(triesLeft) - 1 } }])
    await keepProvenEmail(em, clock, accountId, String(address))
    await recordAudit(em, actor, clock.now(), [{ noun: 'ACCOUNT', action: 'EMAIL_PROVEN', about: { account: accountId }, subjectId: accountId }])
    return null
  })
}
