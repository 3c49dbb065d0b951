import type { Context } from '../context.js'
import { actOnMove, type MoveOutcome } from './act-on-move.js'
import { tellOfMove } from './tell-of-moves.js'
import { refusesWithdraw } from './unit-move.policy.js'

/** 撤回: the person stays, until the move takes effect. Whoever knew of it is told. */
export function withdrawMove(context: Context, id: number, version: number): Promise<MoveOutcome> {
  return actOnMove(context, id, version, {
    action: 'WITHDRAWN',
    refuses: refusesWithdraw,
    apply: async (em, move) => {
      const known = move.acceptedAt !== null
      Object.assign(move, { state: 'WITHDRAWN', openFor: null, dueOn: null })
      await em.flush()
      await tellOfMove(em, context, context.actor!, move, { newUnit: { kind: 'MOVE_ENDED' }, ...(known && { oldUnit: { kind: 'MOVE_ENDED' } }) })
      return 'over'
    },
  })
}
