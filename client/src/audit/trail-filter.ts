import type { AuditFilter, AuditNoun, Role } from '@xueshi/schema'

/** The kinds of acts, in the order in which they are offered. */
export const nouns: readonly AuditNoun[] = ['LOOK', 'SUPPORT', 'EXPORT', 'SESSION', 'REMINDER', 'REFUSAL', 'HOUR', 'IMPORT', 'WINDOW', 'ACCOUNT', 'MOVE', 'ASSIGNMENT', 'DEPARTMENT', 'UNIT', 'FILE', 'TEMPLATE', 'EXAM', 'QUESTION', 'CERTIFICATE', 'STUDY', 'PUBLIC_YEAR', 'COURSE']

/** Kinds that never stand in a person's own trail. */
export const unitsAlone: readonly AuditNoun[] = ['HOUR', 'IMPORT', 'WINDOW', 'QUESTION', 'PUBLIC_YEAR', 'COURSE']

/** What the address says of the filter. */
export type TrailPlaces = Readonly<Record<'noun' | 'actor' | 'about' | 'from' | 'to', string | null>>

/** Those whose trail spans units: a name is looked for as a whole there. */
export const isWide = (role: Role | null): boolean => role === 'AUDITOR' || role === 'AUTHORITY'

/** The filter that is asked for. */
export function filterOf({ noun, actor, about, from, to }: TrailPlaces): AuditFilter {
  const known = nouns.find((one) => one === noun)
  return { ...(known && { noun: known }), ...(actor && { actor }), ...(about && { about }), ...(from && { from }), ...(to && { to }) }
}

const visitors: Partial<Record<AuditNoun, readonly string[]>> = { ACCOUNT: ['REGISTERED', 'REGISTERED_AGAIN', 'CODE_MAILED'], ASSIGNMENT: ['ADDED'] }

/** Whether what nobody is named for was done by somebody who had not signed in; else the site itself did it. */
export const byVisitor = ({ noun, action }: { noun: AuditNoun; action: string }): boolean => noun === 'SESSION' || (visitors[noun]?.includes(action) ?? false)
