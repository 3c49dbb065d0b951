import { LockMode } from '@mikro-orm/core'
import { Account } from '../accounts/account.entity.js'
import { setOneTimeCode } from '../accounts/issue-one-time-code.js'
import { oneTimeCodeFor, type OneTimeCode } from '../accounts/one-time-code.js'
import { accountOfKey, recordAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { endSessionsOf } from '../session/session.js'
import { accessFacts } from './access-facts.js'
import { keyFaults, stillIssued } from './issued-code.js'
import { Professional } from './professional.entity.js'
import { refusesReset } from './professional.policy.js'

/**
 * 重置登录: a one-time code in the place of an earlier one, and the end of every session at once. The password stays until the code is used, as
 * whoever signs in with it can do nothing but set another; no administrator learns either. The same key again gives the same code.
 */
export async function resetAccess(context: Context, id: number, version: number, idempotencyKey: string): Promise<OneTimeCode | 'used' | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, config, language } = context
  const actor = context.actor!
  const faults = keyFaults(idempotencyKey)
  if (faults.length > 0) return invalidInput(language, faults)
  const now = clock.now()
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await oneTimeCodeFor(config.fieldKey, ['reset', actor.accountId, id, idempotencyKey], now)
  const outcome = await transactionally(context.em, async em => {
    const person = await em.findOne(Professional, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!person) return notFound(language)
    await em.findOneOrFail(Account, person.accountId, { lockMode: LockMode.PESSIMISTIC_WRITE })
    const rows = transactionRows(em)
    const access = (await accessFacts(rows, [person.accountId], todayIn(clock))).get(person.accountId)!
    const refusal = refusesReset(actor, person, access)
    if (refusal) return notAllowed(language, refusal)
    const before = await accountOfKey(rows, actor, idempotencyKey)
    if (before !== null) return before === person.accountId ? { again: person.accountId } : invalidInput(language, [{ path: 'idempotencyKey', code: 'KEY_REUSED' }])
    if (person.version !== version) return conflict(language, person.version, null)
    await write(em, 'update professional set updated_at = ?, version = version + 1 where id = ?', [now.getTime(), id])
    await setOneTimeCode(em, now, person.accountId, code, actor)
    await endSessionsOf(em, now, person.accountId)
    await recordAccountEvents(em, actor, now, [{ accountId: person.accountId, action: 'CODE_ISSUED', idempotencyKey }])
    return code
  })
  return 'again' in outcome ? ((await stillIssued(context, outcome.again, code)) ?? 'used') : outcome
}
