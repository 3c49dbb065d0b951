import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAudit, type AuditDetails } from '../audit/record-audit.js'
import type { AuditActions } from '../audit/audit-noun.js'
import { write } from '../database/write.js'

/** Writes who did what to a year, on its row and into the trail of the authority that did it, in its transaction. */
export async function recordPublicYearAct(em: EntityManager, actor: Actor, at: Date, action: AuditActions['PUBLIC_YEAR'], year: number, details: AuditDetails): Promise<void> {
  await write(em, 'update public_year set edited_by_id = ?, edited_by_name = ?, edited_at = ? where year = ?', [actor.accountId, actor.name, at.getTime(), year])
  await recordAudit(em, actor, at, [{ noun: 'PUBLIC_YEAR', action, about: { unitId: actor.unitId, departmentId: null }, subjectId: year, details: { year, ...details } }])
}
