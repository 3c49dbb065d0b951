import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/**
 * Editing 公需科目 of a year, its courses, its questions and when it is published. Rule: 公需科目由自治区人力资源社会保障厅统一组织实施, so the
 * whole region's 人社 authority, and no city's and no industry's. Null allows; a code refuses.
 */
export function refusesYearEditing(actor: Actor, office: { readonly ofWholeRegion: boolean }): MessageCode | null {
  return actor.role === Role.AUTHORITY && office.ofWholeRegion ? null : 'PUBLIC_YEARS_BY_REGION'
}
