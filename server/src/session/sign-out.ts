import type { Context } from '../context.js'
import { cookieName, cookieOptions, endSession } from './session.js'

/** Ends the session at once, if there is one, and forgets its cookie. */
export async function signOut(context: Context): Promise<void> {
  if (context.actor) await endSession(context.database.fork(), context.clock.now(), context.actor.sessionId)
  context.actor = null
  context.reply.clearCookie(cookieName, cookieOptions(context.config))
}
