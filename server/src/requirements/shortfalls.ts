import type { Language } from '../errors/language.js'
import { wording, type MessageCode } from '../errors/message.js'
import type { ShortfallRule } from './annual-hours.type.js'
import type { Requirement } from './requirement-of-year.js'

/** A year's sums, in tenths of a 学时. */
export interface Sums {
  readonly publicRequired: number
  readonly publicElective: number
  readonly professionalHours: number
}

/** One rule and what is missing to it. */
export interface Missing {
  readonly rule: `${ShortfallRule}`
  readonly barring: boolean
  /** Tenths of a 学时. */
  readonly missing: number
}

/** All hours of a year together; nothing is capped. */
export const totalOf = (sums: Sums): number => sums.publicRequired + sums.publicElective + sums.professionalHours

/**
 * Professional hours that a year asks for: the year's own figure, or strictly two thirds of what was earned in all, whichever is more
 * (专业科目一般不少于总学时的三分之二). Rounded up to the next half 学时.
 */
export function professionalNeeded(requirement: Requirement, sums: Sums, strict: boolean): number {
  if (!strict) return requirement.professionalHours
  const twoThirds = Math.ceil((Math.max(totalOf(sums), requirement.total) * 2) / 3 / 5) * 5
  return Math.max(requirement.professionalHours, twoThirds)
}

/** What a year still misses; a part whose value is not known misses nothing. Public hours are advice, not a bar. */
export function missingOf(requirement: Requirement, sums: Sums, strict: boolean): Missing[] {
  const parts: Missing[] = [
    { rule: 'TOTAL', barring: true, missing: requirement.total - totalOf(sums) },
    { rule: 'PROFESSIONAL', barring: true, missing: professionalNeeded(requirement, sums, strict) - sums.professionalHours },
    { rule: 'PUBLIC_REQUIRED', barring: false, missing: (requirement.publicRequired ?? 0) - sums.publicRequired },
    { rule: 'PUBLIC_ELECTIVE', barring: false, missing: (requirement.publicElective ?? 0) - sums.publicElective },
  ]
  return parts.filter(part => part.missing > 0)
}

/** Whether a year's requirement is met: nothing that bars is missing. */
export const isMet = (requirement: Requirement, sums: Sums, strict: boolean): boolean => !missingOf(requirement, sums, strict).some(part => part.barring)

/** What is missing, worded. */
export function worded(missing: readonly Missing[], language: Language) {
  return missing.map(part => ({
    __typename: 'Shortfall' as const,
    ...part,
    message: wording(`SHORT_${part.rule}` as MessageCode, language, { missing: part.missing / 10 }),
  }))
}
