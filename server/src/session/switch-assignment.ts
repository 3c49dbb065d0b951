import { assignmentsInForce } from '../accounts/assignments-in-force.js'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { ownSession } from './own-session.js'
import { readActorOf } from './session.js'
import { signInRefused, type SignInRefused } from './sign-in-result.type.js'

/** Goes on in another assignment of the same account, without signing in again. Gives null when done (the viewer is then read). */
export async function switchAssignment(context: Context, actor: Actor, id: string): Promise<SignInRefused | null> {
  const assignments = await assignmentsInForce(context.rows, actor.accountId, todayIn(context.clock))
  const chosen = assignments.find(assignment => String(assignment.id) === id)
  if (!chosen) return signInRefused(context.language, 'ASSIGNMENT_UNKNOWN', null)
  const { role, unitId, departmentId } = chosen
  const next = { ...actor, role, unitId, departmentId }
  await transactionally(context.database.fork(), async em => {
    await write(em, 'update session set assignment_id = ? where id = ? and ended_at is null', [chosen.id, actor.sessionId])
    await recordAudit(em, next, context.clock.now(), [{ noun: 'SESSION', action: 'SWITCHED', about: ownSession(next), subjectId: chosen.id, details: { formerRole: actor.role } }])
  })
  context.actor = await readActorOf(context, actor.sessionId, context.origin)
  return null
}
