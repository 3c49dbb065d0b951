import type { AuditFilter, AuditNoun, Role } from '@xueshi/schema'
import { addDays } from '../ui/format'

/** The kinds of acts, in the order in which they are offered. */
export const nouns: readonly AuditNoun[] = ['LOOK', 'EXPORT', 'SESSION', 'REFUSAL', 'HOUR', 'ACCOUNT', 'ASSIGNMENT', 'DEPARTMENT', 'UNIT', 'FILE', 'TEMPLATE']

/** What the address says of the filter. */
export type TrailPlaces = Readonly<Record<'noun' | 'actor' | 'about' | 'from' | 'to', string | null>>

/** Those whose trail is so large that a name is looked for within a year. */
export const isWide = (role: Role | null): boolean => role === 'AUDITOR' || role === 'AUTHORITY'

const lookBack = 365

/** The places as they are filtered by: where a name is looked for in a large trail and no day is named, the last year's. */
export function effective(places: TrailPlaces, role: Role | null, today: string): TrailPlaces {
  const named = places.actor !== null || places.about !== null
  return isWide(role) && named && places.from === null ? { ...places, from: addDays(places.to ?? today, -lookBack) } : places
}

/** The filter that is asked for. */
export function filterOf({ noun, actor, about, from, to }: TrailPlaces): AuditFilter {
  const known = nouns.find((one) => one === noun)
  return { ...(known && { noun: known }), ...(actor && { actor }), ...(about && { about }), ...(from && { from }), ...(to && { to }) }
}
