import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { Rows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { MoveAction } from './move-state.js'
import type { UnitMoveEvent } from './unit-move.entity.js'

/** One act on a move, to be written in its transaction. */
interface NewMoveEvent extends Partial<Pick<UnitMoveEvent, 'reason' | 'effectiveOn' | 'seenVersion'>> {
  readonly moveId: number
  readonly action: `${MoveAction}`
}

/** Writes what happened, with the actor's name as it is now and the unit acted for; without an actor it came by itself. */
export async function recordMoveEvent(em: EntityManager, actor: Actor | null, at: Date, { moveId, action, reason, effectiveOn, seenVersion }: NewMoveEvent): Promise<void> {
  const unitId = actor?.role === 'PROFESSIONAL' ? null : (actor?.unitId ?? null)
  await insertRows(
    em,
    'unit_move_event',
    ['move_id', 'at', 'action', 'actor_id', 'actor_name', 'unit_id', 'reason', 'effective_on', 'seen_version'],
    [[moveId, at.getTime(), action, actor?.accountId ?? null, actor?.name ?? null, unitId, reason ?? null, effectiveOn ?? null, seenVersion ?? null]],
  )
}

/** Whether the actor did this before to the version of a move that is named: an answer that was lost. */
export async function didBefore(rows: Rows, actor: Actor, action: `${MoveAction}`, moveId: number, seenVersion: number): Promise<boolean> {
  return (await rows('select 1 from unit_move_event where move_id = ? and action = ? and actor_id = ? and seen_version = ?', [moveId, action, actor.accountId, seenVersion])).length > 0
}

/** Who acted on a move last, by name; null where it came by itself. */
export async function lastActor(rows: Rows, moveId: number): Promise<string | null> {
  const [row] = await rows('select actor_name from unit_move_event where move_id = ? order by id desc limit 1', [moveId])
  return (row?.[0] as string | null | undefined) ?? null
}
