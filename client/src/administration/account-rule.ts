import type { AccountKind, Role } from '@xueshi/schema'

/** Which kind of account a role signs in with. */
export const kindOfRole: Record<Role, AccountKind> = {
  PROFESSIONAL: 'PROFESSIONAL',
  UNIT: 'UNIT',
  GENERAL_ADMIN: 'UNIT_ADMIN',
  DEPARTMENT_ADMIN: 'UNIT_ADMIN',
  AUTHORITY: 'STAFF',
  SUPPORT: 'STAFF',
  ANALYST: 'STAFF',
  AUDITOR: 'STAFF',
  SYSTEM_ADMIN: 'STAFF',
}

/** The roles that an account can be created for here; a unit's own account comes with the unit. */
export const creatableRoles: readonly Role[] = ['PROFESSIONAL', 'GENERAL_ADMIN', 'DEPARTMENT_ADMIN', 'AUTHORITY', 'SYSTEM_ADMIN']

/** What a role is tied to: a unit, and perhaps one of its departments. */
export function placeOfRole(role: Role): { unit: boolean; department: 'required' | 'optional' | 'none' } {
  if (role === 'DEPARTMENT_ADMIN') return { unit: true, department: 'required' }
  if (role === 'PROFESSIONAL') return { unit: true, department: 'optional' }
  return { unit: role === 'GENERAL_ADMIN' || role === 'AUTHORITY', department: 'none' }
}
