import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** What somebody wants to open. */
interface WantedOpening {
  /** For everybody of a unit, not for one person. */
  readonly wholeUnit: boolean
  /** Review too, not entry alone. */
  readonly review: boolean
  /** The person that it is for; null for a whole unit, and where it is not known yet. */
  readonly professionalId: number | null
}

/** What withdrawing looks at. */
export interface OpeningFacts {
  readonly unitId: number
  /** Null where support did. */
  readonly grantedUnitId: number | null
  readonly withdrawnAt: number | Date | null
  readonly entryClosesOn: string | null
  readonly reviewClosesOn: string | null
}

/** The columns behind the facts. */
export const openingFactColumns = ['unitId', 'grantedUnitId', 'withdrawnAt', 'entryClosesOn', 'reviewClosesOn'] as const

const ofUnit = (actor: Actor) => actor.role === Role.GENERAL_ADMIN || actor.role === Role.UNIT

/**
 * Who opens what is over, for units and people in scope: an authority anything, a unit the entry of one of its people, support both for somebody who phones.
 * A unit that could open its own review would have no last day, and nobody opens what is over for oneself. Null allows; a code refuses.
 */
export function refusesOpening(actor: Actor, { wholeUnit, review, professionalId }: WantedOpening): MessageCode | null {
  const ofPerson = actor.role === Role.SUPPORT && !wholeUnit
  if (!ofUnit(actor) && actor.role !== Role.AUTHORITY && !ofPerson) return 'NOT_ALLOWED'
  if (professionalId !== null && professionalId === actor.professionalId) return 'OPENING_FOR_ONESELF'
  if (actor.role === Role.AUTHORITY || ofPerson) return null
  if (wholeUnit) return 'OPENING_OF_UNIT'
  return review ? 'OPENING_OF_REVIEW' : null
}

/** Withdraw: whoever opened it, on whose behalf it was; what a unit or support opened also the authority that supervises the unit, in whose scope it is. */
export function refusesWithdrawal(actor: Actor, opening: OpeningFacts, today: string): MessageCode | null {
  const own = actor.unitId === opening.grantedUnitId && (ofUnit(actor) || actor.role === Role.AUTHORITY)
  if (!own && !(actor.role === Role.AUTHORITY && (opening.grantedUnitId === null || opening.grantedUnitId === opening.unitId))) return 'OPENING_OF_ANOTHER'
  if (opening.withdrawnAt !== null) return 'OPENING_WITHDRAWN'
  return isOver(opening, today) ? 'OPENING_OVER' : null
}

/** Whether nothing that it opened is open any more. */
export const isOver = ({ entryClosesOn, reviewClosesOn }: Pick<OpeningFacts, 'entryClosesOn' | 'reviewClosesOn'>, today: string): boolean =>
  (entryClosesOn ?? '') < today && (reviewClosesOn ?? '') < today

/** A year's own windows hold for everybody, so they are the 自治区's: its 人社 authority, not one of an industry. */
export function refusesYearChange(actor: Actor, office: { readonly ofWholeRegion: boolean }): MessageCode | null {
  return actor.role === Role.AUTHORITY && office.ofWholeRegion ? null : 'YEARS_BY_REGION'
}
