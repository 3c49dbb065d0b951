import { registerEnumType } from 'type-graphql'
import { Role } from '../access/role.js'
import type { LoginKind } from './account.entity.js'
import { normaliseIdNumber } from './id-number.js'
import { normaliseCreditCode } from '../units/credit-code.js'

/** The tabs of the sign-in page (notice, annex 1), and one for staff. */
export enum AccountKind {
  PROFESSIONAL = 'PROFESSIONAL',
  UNIT = 'UNIT',
  UNIT_ADMIN = 'UNIT_ADMIN',
  STAFF = 'STAFF',
}
registerEnumType(AccountKind, {
  name: 'AccountKind',
  description: '账号类别: the tab of the sign-in page',
  valuesConfig: {
    PROFESSIONAL: { description: '专业技术人员, by identity number' },
    UNIT: { description: '单位账号, by credit code' },
    UNIT_ADMIN: { description: '单位管理员 (总管理员, 二级管理员), by identity number' },
    STAFF: { description: '主管部门和系统工作人员, by staff login or identity number' },
  },
})

/** Which roles one starts in from each tab, in no order. */
export const rolesOf: Readonly<Record<AccountKind, readonly Role[]>> = {
  PROFESSIONAL: [Role.PROFESSIONAL],
  UNIT: [Role.UNIT],
  UNIT_ADMIN: [Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN],
  STAFF: [Role.AUTHORITY, Role.SUPPORT, Role.ANALYST, Role.AUDITOR, Role.SYSTEM_ADMIN],
}

/** The tab from which a role signs in. */
export function kindOf(role: Role): AccountKind {
  return Object.values(AccountKind).find(kind => rolesOf[kind].includes(role))!
}

/** A login in the one form in which it is kept and found. */
export interface Login {
  readonly kind: LoginKind
  readonly login: string
}

/** Whether a text is a staff login: a letter, then letters, digits, dot, dash or underscore, 3 to 40 in all. */
export const isStaffLogin = (text: string): boolean => /^[a-z][a-z0-9._-]{2,39}$/.test(text)

/** What was typed at a tab, as a login. Staff logins begin with a letter, so what begins with a digit is an identity number. */
export function loginOf(kind: AccountKind, typed: string): Login {
  const text = typed.slice(0, 100)
  if (kind === AccountKind.UNIT) return { kind: 'CREDIT_CODE', login: normaliseCreditCode(text) }
  const idNumber = normaliseIdNumber(text)
  if (kind !== AccountKind.STAFF || /^\d/.test(idNumber)) return { kind: 'ID_NUMBER', login: idNumber }
  return { kind: 'STAFF_LOGIN', login: text.normalize('NFKC').trim().toLowerCase() }
}
