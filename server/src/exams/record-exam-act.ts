import type { EntityManager } from '@mikro-orm/sql'
import type { ExamAction } from '../audit/audit-noun.js'
import { recordAudit, type AuditActor, type AuditDetails } from '../audit/record-audit.js'
import { transactionRows } from '../database/rows.js'

/** Writes an act of an examination into the trail, in its transaction: in the person's own and the auditor's, in no unit's. The system acts as nobody. */
export async function recordExamAct(em: EntityManager, actor: AuditActor | null, at: Date, action: ExamAction, professionalId: number, subjectId: number, details: AuditDetails): Promise<void> {
  const [row] = await transactionRows(em)('select account_id from professional where id = ?', [professionalId])
  await recordAudit(em, actor, at, [{ noun: 'EXAM', action, about: { account: Number(row![0]), unitId: null, departmentId: null }, subjectId, details }])
}
