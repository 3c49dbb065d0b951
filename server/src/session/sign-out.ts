import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { ownSession } from './own-session.js'
import { cookieName, cookieOptions, endSession } from './session.js'

/** Ends the session at once, if there is one, and forgets its cookie. */
export async function signOut(context: Context): Promise<void> {
  const { actor } = context
  if (actor) {
    await transactionally(context.database.fork(), async em => {
      await endSession(em, context.clock.now(), actor.sessionId)
      await recordAudit(em, actor, context.clock.now(), [{ noun: 'SESSION', action: 'SIGNED_OUT', about: ownSession(actor) }])
    })
  }
  context.actor = null
  context.reply.clearCookie(cookieName, cookieOptions(context.config))
}
