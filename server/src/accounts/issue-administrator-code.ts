import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { refusesCode } from './administrator.policy.js'
import { recordAssignmentEvents } from './assignment-events.js'
import type { CreatedAccount } from './create-account.js'
import { holdAdministrator } from './hold-administrator.js'
import { setOneTimeCode } from './issue-one-time-code.js'
import { newOneTimeCode } from './one-time-code.js'
import { recordAccountEvents } from './record-account-events.js'

/** 发放激活码 to an administrator, in the place of an earlier one. A password that is there stays until the administrator sets another. */
export async function issueAdministratorCode(context: Context, id: number): Promise<CreatedAccount | NotAllowed | NotFound> {
  const { clock, language } = context
  const actor = context.actor!
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await newOneTimeCode(clock.now())
  return transactionally(context.em, async em => {
    const held = await holdAdministrator(em, clock, actor, id)
    if (!held) return notFound(language)
    const refusal = refusesCode(actor, held)
    if (refusal) return notAllowed(language, refusal)
    await setOneTimeCode(em, clock.now(), held.accountId, code, actor)
    await recordAssignmentEvents(em, actor, clock.now(), [{ assignmentId: id, action: 'CODE_ISSUED' }])
    // For the holder's own trail (账号安全), as every other code is.
    await recordAccountEvents(em, actor, clock.now(), [{ accountId: held.accountId, action: 'CODE_ISSUED' }])
    return { accountId: held.accountId, assignmentId: id, code }
  })
}
