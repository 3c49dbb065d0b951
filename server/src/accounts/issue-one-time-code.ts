import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { write } from '../database/write.js'
import type { CreatedAccount } from './create-account.js'
import { newOneTimeCode } from './one-time-code.js'

/**
 * Gives an account a new one-time code in the place of an earlier one; null where there is no such account. A password that is there stays
 * until the holder sets another: whoever issues codes never learns or chooses one.
 */
export async function issueOneTimeCode(em: EntityManager, app: Pick<App, 'clock'>, accountId: number): Promise<CreatedAccount | null> {
  const code = await newOneTimeCode(app.clock.now())
  const changed = await write(em, 'update account set code_hash = ?, code_expires_at = ?, version = version + 1 where id = ?', [
    code.hash,
    code.expiresAt.getTime(),
    accountId,
  ])
  return changed === 1 ? { accountId, code } : null
}
