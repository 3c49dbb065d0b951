import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** Whose office the caller's is. */
interface Office {
  readonly ofWholeRegion: boolean
}

/** What publishing looks at. */
export interface PublicationFacts {
  readonly status: 'DRAFT' | 'PUBLISHED'
  /** Somebody has chosen, studied or sat something in it. */
  readonly begun: boolean
}

/**
 * Editing 公需科目 of a year, its courses, its questions and when it is published. Rule: 公需科目由自治区人力资源社会保障厅统一组织实施, so the
 * whole region's 人社 authority, and no city's and no industry's. Null allows; a code refuses.
 */
export function refusesYearEditing(actor: Actor, office: Office): MessageCode | null {
  return actor.role === Role.AUTHORITY && office.ofWholeRegion ? null : 'PUBLIC_YEARS_BY_REGION'
}

/** 发布, once; what is still missing is looked at by the act itself, which gives the whole list. */
export function refusesPublishing(actor: Actor, office: Office, { status }: Pick<PublicationFacts, 'status'>): MessageCode | null {
  return refusesYearEditing(actor, office) ?? (status === 'PUBLISHED' ? 'PUBLIC_YEAR_PUBLISHED' : null)
}

/** 撤回发布, while nobody has begun anything in it: what somebody has begun is never taken away. */
export function refusesUnpublishing(actor: Actor, office: Office, { status, begun }: PublicationFacts): MessageCode | null {
  const refusal = refusesYearEditing(actor, office)
  if (refusal) return refusal
  if (status === 'DRAFT') return 'PUBLIC_YEAR_DRAFT'
  return begun ? 'PUBLIC_YEAR_BEGUN' : null
}
