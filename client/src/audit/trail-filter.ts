import type { AuditFilter, AuditNoun, Role } from '@xueshi/schema'

/** The kinds of acts, in the order in which they are offered. */
export const nouns: readonly AuditNoun[] = ['LOOK', 'EXPORT', 'SESSION', 'REFUSAL', 'HOUR', 'ACCOUNT', 'ASSIGNMENT', 'DEPARTMENT', 'UNIT', 'FILE', 'TEMPLATE']

/** What the address says of the filter. */
export type TrailPlaces = Readonly<Record<'noun' | 'actor' | 'about' | 'from' | 'to', string | null>>

/** Those whose trail spans units: a name is looked for as a whole there. */
export const isWide = (role: Role | null): boolean => role === 'AUDITOR' || role === 'AUTHORITY'

/** The filter that is asked for. */
export function filterOf({ noun, actor, about, from, to }: TrailPlaces): AuditFilter {
  const known = nouns.find((one) => one === noun)
  return { ...(known && { noun: known }), ...(actor && { actor }), ...(about && { about }), ...(from && { from }), ...(to && { to }) }
}
