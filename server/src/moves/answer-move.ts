import type { Context } from '../context.js'
import { actOnMove, type MoveOutcome } from './act-on-move.js'
import { tellOfMove } from './tell-of-moves.js'
import { refusesAgree, refusesObject } from './unit-move.policy.js'

/** 同意转出: the old unit lets the person go before the day on which it is due, today. */
export function agreeToMove(context: Context, id: number, version: number): Promise<MoveOutcome> {
  return actOnMove(context, id, version, { action: 'AGREED', refuses: refusesAgree, apply: async () => 'now' })
}

/**
 * 提出异议, with a reason that the person and the new unit are told, so that either may end the move. It does not put off the day: an old
 * unit that says nothing and one that objects hold somebody for the same number of days.
 */
export function objectToMove(context: Context, id: number, version: number, reason: string): Promise<MoveOutcome> {
  return actOnMove(context, id, version, {
    action: 'OBJECTED',
    refuses: refusesObject,
    reason,
    apply: async (em, move) => {
      move.state = 'OBJECTED'
      await em.flush()
      const words = { kind: 'MOVE_OBJECTED', detail: reason.trim() } as const
      await tellOfMove(em, context, context.actor!, move, { person: words, newUnit: words })
      return 'open'
    },
  })
}
