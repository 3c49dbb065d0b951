import { plainOneTimeCode, type OneTimeCode } from '../accounts/one-time-code.js'
import { verifyPassword } from '../accounts/password-hash.js'
import type { Context } from '../context.js'
import type { Fault } from '../errors/user-error.js'

const longestKey = 64

/** What is wrong with the key of an act that issues a code. */
export function keyFaults(idempotencyKey: string): Fault[] {
  if (idempotencyKey.trim() === '') return [{ path: 'idempotencyKey', code: 'REQUIRED' }]
  return idempotencyKey.length > longestKey ? [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: longestKey, length: idempotencyKey.length } }] : []
}

/** The code that an act issued before, with its own end; null where it was used or replaced since. */
export async function stillIssued({ rows, clock }: Pick<Context, 'rows' | 'clock'>, accountId: number, code: OneTimeCode): Promise<OneTimeCode | null> {
  const [row] = await rows('select code_hash, code_expires_at from account where id = ? and code_expires_at > ?', [accountId, clock.now().getTime()])
  if (!row || !(await verifyPassword(plainOneTimeCode(code.code)!, row[0] as string | null))) return null
  return { ...code, expiresAt: new Date(Number(row[1])) }
}
