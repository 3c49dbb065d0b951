import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { endSessionsOf } from '../session/session.js'
import { newOneTimeCode, type OneTimeCode } from './one-time-code.js'
import { recordAccountEvents, type Acting } from './record-account-events.js'

/** The code of an account, to be shown once. */
export interface IssuedCode {
  readonly accountId: number
  readonly code: Pick<OneTimeCode, 'code' | 'expiresAt'>
}

/**
 * Gives an account a new one-time code in the place of an earlier one; null where there is no such account. A password that is there stays
 * until the holder sets another: whoever issues codes never learns or chooses one. `by` is who issues it, for the person's trail.
 */
export async function issueOneTimeCode(em: EntityManager, app: Pick<App, 'clock'>, accountId: number, by: Acting | null = null): Promise<IssuedCode | null> {
  const now = app.clock.now()
  const code = await newOneTimeCode(now)
  return transactionally(em, async inner => {
    if (!(await setOneTimeCode(inner, now, accountId, code, by))) return null
    if (by) await recordAccountEvents(inner, by, now, [{ accountId, action: 'CODE_ISSUED' }])
    return { accountId, code }
  })
}

/**
 * Puts a code that was made before the transaction in the place of an earlier one. False where there is no such account.
 * Where whoever registered chose the password, and nobody knows whether that was the person, the code gives the account to its person:
 * password and contact are gone at once, and every session with them.
 */
export async function setOneTimeCode(em: EntityManager, now: Date, accountId: number, code: OneTimeCode, by: Acting | null): Promise<boolean> {
  const [row] = await transactionRows(em)(`select self_registered from account where id = ?${forUpdate(em)}`, [accountId])
  if (!row) return false
  await replaceOneTimeCode(em, accountId, code)
  if (Number(row[0]) === 1) await giveBack(em, now, accountId, by)
  return true
}

/** The same for the holder, who is known by an address that was proven: nothing but the code changes. */
export async function replaceOneTimeCode(em: EntityManager, accountId: number, { hash, expiresAt }: OneTimeCode): Promise<void> {
  await write(em, 'update account set code_hash = ?, code_expires_at = ?, version = version + 1 where id = ?', [hash, expiresAt.getTime(), accountId])
}

async function giveBack(em: EntityManager, now: Date, accountId: number, by: Acting | null): Promise<void> {
  await write(em, 'update account set password_hash = null, phone = null, email = null, proven_email = null, self_registered = 0 where id = ?', [accountId])
  await endSessionsOf(em, now, accountId)
  if (by) await recordAccountEvents(em, by, now, [{ accountId, action: 'GIVEN_BACK' }])
}
