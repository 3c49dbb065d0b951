import type { Role } from '@xueshi/schema'

/** Where each role starts; the account's own page where its work is not part of the site yet. */
const homes: Partial<Record<Role, string>> = {
  PROFESSIONAL: '/home',
  UNIT: '/unit/administrators',
  GENERAL_ADMIN: '/reviews',
  DEPARTMENT_ADMIN: '/reviews',
  AUTHORITY: '/reviews',
  SUPPORT: '/support',
  AUDITOR: '/audit/trail',
  SYSTEM_ADMIN: '/administration/units',
}

/** The first page of a role; the sign-in page for a visitor. */
export function homeOf(role: Role | null): string {
  return role === null ? '/sign-in' : (homes[role] ?? '/account')
}
