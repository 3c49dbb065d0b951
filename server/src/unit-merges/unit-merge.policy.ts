import type { Actor } from '../access/actor.js'
import type { MessageCode } from '../errors/message.js'
import { refusesUnitChange, type UnitFacts } from '../units/managed-unit.policy.js'

/** A merge can be undone for so long. */
export const undoneWithinMs = 30 * 24 * 60 * 60 * 1000

/** What the rules look at: a merge whose units are in scope. */
export interface MergeFacts {
  readonly at: Date
  readonly undone: boolean
  /** The unit that stayed, as it is now. */
  readonly into: UnitFacts
}

/** Merge a duplicate into the unit that it is: both open and of one kind, each the caller's to change. Null allows; a code refuses. */
export function refusesMerge(actor: Actor, unit: UnitFacts, into: UnitFacts): MessageCode | null {
  const refusal = refusesUnitChange(actor, unit)
  if (refusal) return refusal
  if (refusesUnitChange(actor, into)) return 'MERGE_INTO_OPEN_UNIT'
  return unit.kind === into.kind ? null : 'MERGE_SAME_KIND'
}

/** Undo a merge: for 30 days, and the later ones before. */
export function refusesUndo(actor: Actor, { at, undone, into }: MergeFacts, now: Date): MessageCode | null {
  const refusal = refusesUnitChange(actor, { ...into, closed: false })
  if (refusal) return refusal
  if (undone) return 'MERGE_UNDONE'
  if (into.closed) return 'MERGE_UNDO_LATER_FIRST'
  return now.getTime() - at.getTime() > undoneWithinMs ? 'MERGE_UNDO_OVER' : null
}
