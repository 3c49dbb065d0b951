import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { AuditAbout } from '../audit/record-audit.js'

/**
 * In whose trail a sign-in stands: an administrator's or an authority's in that of where they act, as it opens what is there;
 * a professional's in the person's own and the auditor's, as when and from where staff look at their hours is not their unit's business.
 */
export function ownSession({ accountId, role, unitId, departmentId }: Pick<Actor, 'accountId' | 'role' | 'unitId' | 'departmentId'>): AuditAbout {
  const theirs = role === null || role === Role.PROFESSIONAL
  return { account: accountId, unitId: theirs ? null : unitId, departmentId: theirs ? null : departmentId }
}
