import type { NewAudit } from '../audit/record-audit.js'
import type { OpinionTemplate } from './opinion-template.entity.js'

/** A change of a text that reviewers share, for the unit's trail. */
export function auditOfTemplate(action: 'ADDED' | 'EDITED' | 'DELETED', { id, unitId, decision, text }: OpinionTemplate): NewAudit {
  return { noun: 'TEMPLATE', action, subjectId: id, about: { unitId, departmentId: null }, details: { decision, text } }
}
