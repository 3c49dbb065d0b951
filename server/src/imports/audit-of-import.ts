import type { AuditActions } from '../audit/audit-noun.js'
import type { AuditDetails, NewAudit } from '../audit/record-audit.js'
import type { ImportJob } from './import-job.entity.js'

/** What was done with a workbook, for the trail of the unit or department that imports. The rows' own acts stand there beside, a row for each chunk or person. */
export function auditOfImport(action: AuditActions['IMPORT'], job: Pick<ImportJob, 'id' | 'kind' | 'year' | 'fileName' | 'unitId' | 'departmentId'>, more: AuditDetails = {}): NewAudit {
  const { id, kind, year, fileName, unitId, departmentId } = job
  return { noun: 'IMPORT', action, about: { unitId, departmentId }, subjectId: id, details: { kind, ...(year === null ? {} : { year }), name: fileName, ...more } }
}
