import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import { agreedStates, openStates, type MoveState } from './move-state.js'

/** What the rules look at. */
export interface MoveFacts {
  readonly state: `${MoveState}`
  readonly professionalId: number
  readonly fromUnitId: number
  readonly toUnitId: number
}

/** The columns behind the facts, for read shapes. */
export const moveFactColumns = ['state', 'professionalId', 'fromUnitId', 'toUnitId'] as const

/** Null allows; a code refuses. */
type Verdict = MessageCode | null

/** A general administrator of the unit whose word it is, on anybody but themselves. */
function byUnit(actor: Actor, unitId: number, move: MoveFacts, otherwise: MessageCode): Verdict {
  if (actor.role !== Role.GENERAL_ADMIN || actor.unitId !== unitId) return otherwise
  return actor.professionalId === move.professionalId ? 'MOVE_OWN' : null
}

/** 接收: the new unit, while it is asked. */
export function refusesAccept(actor: Actor, move: MoveFacts): Verdict {
  return byUnit(actor, move.toUnitId, move, 'MOVE_BY_NEW_UNIT') ?? (move.state === 'ASKED' ? null : 'MOVE_NOT_WAITING')
}

/** 不予接收: the new unit, until it takes effect; it may think again after an objection. */
export function refusesRefuse(actor: Actor, move: MoveFacts): Verdict {
  return byUnit(actor, move.toUnitId, move, 'MOVE_BY_NEW_UNIT') ?? (openStates.includes(move.state) ? null : 'MOVE_OVER')
}

/** 同意转出 before the day it is due: the old unit, also after an objection. */
export function refusesAgree(actor: Actor, move: MoveFacts): Verdict {
  return byUnit(actor, move.fromUnitId, move, 'MOVE_BY_OLD_UNIT') ?? (agreedStates.includes(move.state) ? null : 'MOVE_OVER')
}

/** 提出异议: the old unit, once. */
export function refusesObject(actor: Actor, move: MoveFacts): Verdict {
  const refusal = byUnit(actor, move.fromUnitId, move, 'MOVE_BY_OLD_UNIT')
  if (refusal) return refusal
  return move.state === 'ACCEPTED' ? null : move.state === 'OBJECTED' ? 'MOVE_OBJECTED' : 'MOVE_OVER'
}

/** 撤回: the person, until it takes effect. */
export function refusesWithdraw(actor: Actor, move: MoveFacts): Verdict {
  if (actor.role !== Role.PROFESSIONAL || actor.professionalId !== move.professionalId) return 'MOVE_BY_PERSON'
  return openStates.includes(move.state) ? null : 'MOVE_OVER'
}
