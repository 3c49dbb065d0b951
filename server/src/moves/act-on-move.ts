import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import type { MessageCode } from '../errors/message.js'
import { textFaults } from '../errors/text-faults.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type Fault, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { didBefore, lastActor, recordMoveEvent } from './move-events.js'
import type { MoveAction } from './move-state.js'
import { takeEffect } from './take-effect.js'
import { UnitMove } from './unit-move.entity.js'
import type { MoveFacts } from './unit-move.policy.js'

const longestReason = 500

/** One thing that somebody does to a move. */
interface MoveAct {
  readonly action: `${MoveAction}`
  readonly refuses: (actor: Actor, move: MoveFacts) => MessageCode | null
  /** A reason that must be given. */
  readonly reason?: string
  /** Changes the move, which is held, and tells of it: it then takes effect now, stays open or is over. Faults where it cannot be. */
  readonly apply: (em: EntityManager, move: UnitMove) => Promise<'now' | 'open' | 'over' | Fault[]>
}

/** What came of it: the move's id, or why not. */
export type MoveOutcome = number | InvalidInput | NotAllowed | NotFound | Conflict

/** What is wrong with a reason that must be given. */
const reasonFaults = (reason: string): Fault[] => (reason.trim() === '' ? [{ path: 'reason', code: 'REQUIRED' }] : textFaults('reason', reason, longestReason))

/**
 * Does something to a move in one transaction, with its event. Who did it before, and whose answer was lost, gets the same answer; whoever saw
 * another version is told who was first.
 */
export async function actOnMove(context: Context, id: number, version: number, { action, refuses, reason, apply }: MoveAct): Promise<MoveOutcome> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const move = await em.findOne(UnitMove, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!move) return notFound(language)
    const rows = transactionRows(em)
    if (move.version !== version) {
      return (await didBefore(rows, actor, action, id, version)) ? id : conflict(language, move.version, await lastActor(rows, id))
    }
    const refusal = refuses(actor, move)
    if (refusal) return notAllowed(language, refusal)
    const faults = reason === undefined ? [] : reasonFaults(reason)
    if (faults.length > 0) return invalidInput(language, faults)
    const outcome = await apply(em, move)
    if (Array.isArray(outcome)) return invalidInput(language, outcome)
    await recordMoveEvent(em, actor, clock.now(), { moveId: id, action, reason: reason?.trim() ?? null, effectiveOn: outcome === 'open' ? move.dueOn : null, seenVersion: version })
    if (outcome === 'now') await takeEffect(em, context, move, actor)
    return id
  })
}
