import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import { Standing } from '../professionals/standing.js'
import type { Requirement } from '../requirements/requirement-of-year.js'
import { missingOf, type Missing, type Sums } from '../requirements/shortfalls.js'
import type { CertificateKind } from './certificate-enums.js'

/** What the rules look at. */
export interface IssueFacts {
  readonly professionalId: number
  readonly standing: Standing
  /** What the year asks for; null where it is not known. */
  readonly requirement: Requirement | null
  readonly sums: Sums
  /** The hours of the year's examination were given: whatever value the year has now, it was passed. */
  readonly passed: boolean
  /** A valid certificate of the kind and year is there. */
  readonly valid: boolean
}

/**
 * What bars a certificate of a kind: of completion what bars the year; of the public subject the required public hours alone, which who has
 * passed has, though the year's value may have been changed since.
 */
export function barringOf(kind: `${CertificateKind}`, requirement: Requirement, { sums, passed }: Pick<IssueFacts, 'sums' | 'passed'>, strict: boolean): Missing[] {
  if (kind === 'PUBLIC_SUBJECT' && passed) return []
  return missingOf(requirement, sums, strict)
    .filter(part => (kind === 'PUBLIC_SUBJECT' ? part.rule === 'PUBLIC_REQUIRED' : part.barring))
    .map(part => ({ ...part, barring: true }))
}

/** Null allows; a code refuses. A part of a year whose value is not known certifies nothing. */
export function refusesIssue(actor: Actor, kind: `${CertificateKind}`, facts: IssueFacts, strict: boolean): MessageCode | null {
  if (actor.role !== Role.PROFESSIONAL || actor.professionalId !== facts.professionalId) return 'CERTIFICATE_BY_PERSON'
  if (facts.standing !== Standing.CONFIRMED) return 'CERTIFICATE_UNCONFIRMED'
  const { requirement } = facts
  if (!requirement || (kind === 'PUBLIC_SUBJECT' && requirement.publicRequired === null && !facts.passed)) return 'CERTIFICATE_YEAR_UNKNOWN'
  if (barringOf(kind, requirement, facts, strict).length > 0) return 'CERTIFICATE_HOURS_MISSING'
  return facts.valid ? 'CERTIFICATE_THERE' : null
}
