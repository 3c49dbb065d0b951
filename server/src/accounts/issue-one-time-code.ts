import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { write } from '../database/write.js'
import { newOneTimeCode, type OneTimeCode } from './one-time-code.js'

/** The code of an account, to be shown once. */
export interface IssuedCode {
  readonly accountId: number
  readonly code: Pick<OneTimeCode, 'code' | 'expiresAt'>
}

/**
 * Gives an account a new one-time code in the place of an earlier one; null where there is no such account. A password that is there stays
 * until the holder sets another: whoever issues codes never learns or chooses one.
 */
export async function issueOneTimeCode(em: EntityManager, app: Pick<App, 'clock'>, accountId: number): Promise<IssuedCode | null> {
  const code = await newOneTimeCode(app.clock.now())
  return (await setOneTimeCode(em, accountId, code)) ? { accountId, code } : null
}

/** Puts a code that was made before the transaction in the place of an earlier one. False where there is no such account. */
export async function setOneTimeCode(em: EntityManager, accountId: number, code: OneTimeCode): Promise<boolean> {
  const changed = await write(em, 'update account set code_hash = ?, code_expires_at = ?, version = version + 1 where id = ?', [
    code.hash,
    code.expiresAt.getTime(),
    accountId,
  ])
  return changed === 1
}
