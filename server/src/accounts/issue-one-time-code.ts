import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { newOneTimeCode, type OneTimeCode } from './one-time-code.js'
import { recordAccountEvents } from './record-account-events.js'

/** The code of an account, to be shown once. */
export interface IssuedCode {
  readonly accountId: number
  readonly code: Pick<OneTimeCode, 'code' | 'expiresAt'>
}

/**
 * Gives an account a new one-time code in the place of an earlier one; null where there is no such account. A password that is there stays
 * until the holder sets another: whoever issues codes never learns or chooses one. `by` is who issues it, for the person's trail.
 */
export async function issueOneTimeCode(em: EntityManager, app: Pick<App, 'clock'>, accountId: number, by: Actor | null = null): Promise<IssuedCode | null> {
  const now = app.clock.now()
  const code = await newOneTimeCode(now)
  return transactionally(em, async inner => {
    if (!(await setOneTimeCode(inner, accountId, code))) return null
    if (by) await recordAccountEvents(inner, by, now, [{ accountId, action: 'CODE_ISSUED' }])
    return { accountId, code }
  })
}

/** Puts a code that was made before the transaction in the place of an earlier one. False where there is no such account. */
export async function setOneTimeCode(em: EntityManager, accountId: number, { hash, expiresAt }: OneTimeCode): Promise<boolean> {
  return (await write(em, 'update account set code_hash = ?, code_expires_at = ?, version = version + 1 where id = ?', [hash, expiresAt.getTime(), accountId])) === 1
}
