import type { Context } from '../context.js'
import { actOnMove, type MoveOutcome } from './act-on-move.js'
import { tellOfMove } from './tell-of-moves.js'
import { refusesRefuse } from './unit-move.policy.js'

/** 不予接收, with a reason: the new unit does not take the person in, or no longer, until the move takes effect. */
export function refuseMove(context: Context, id: number, version: number, reason: string): Promise<MoveOutcome> {
  return actOnMove(context, id, version, {
    action: 'REFUSED',
    refuses: refusesRefuse,
    reason,
    apply: async (em, move) => {
      const known = move.acceptedAt !== null
      Object.assign(move, { state: 'REFUSED', openFor: null, dueOn: null })
      await em.flush()
      const detail = reason.trim()
      await tellOfMove(em, context, context.actor!, move, { person: { kind: 'MOVE_REFUSED', detail }, ...(known && { oldUnit: { kind: 'MOVE_ENDED', detail } }) })
      return 'over'
    },
  })
}
