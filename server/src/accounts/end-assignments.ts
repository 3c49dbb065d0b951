import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { placeholders, write } from '../database/write.js'
import { endSessionsIn } from '../session/session.js'
import { recordAssignmentEvents } from './assignment-events.js'

/** Ends assignments today, and at once all sessions in them, in the caller's transaction. */
export async function endAssignments(em: EntityManager, now: Date, today: string, actor: Actor, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await write(em, `update assignment set ends_on = ?, ended_at = ?, version = version + 1 where ended_at is null and id in ${placeholders(ids.length)}`, [today, now.getTime(), ...ids])
  await endSessionsIn(em, now, ids)
  await recordAssignmentEvents(em, actor, now, ids.map(assignmentId => ({ assignmentId, action: 'REMOVED' as const })))
}
