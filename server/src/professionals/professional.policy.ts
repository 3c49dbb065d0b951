import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import type { Standing } from './standing.js'

/** What the policy needs to know of a person. */
interface Person {
  readonly id: number
}

/** Where the person works now, or says so. */
interface StaffMember {
  readonly unitId: number
  readonly departmentId: number | null
  readonly standing: `${Standing}`
}

/** Somebody of whom something may wait for the unit's word. */
interface Asking extends StaffMember {
  readonly wantedDepartmentId: number | null
}

/** What an account is to the site, beside being a professional's. */
export interface AccessFacts {
  readonly locked: boolean
  /** Roles other than 专业技术人员 that it holds now or from a later day on, and where. */
  readonly offices: readonly { readonly role: Role; readonly unitId: number | null }[]
}

/** Whether the person is the caller, acting as such. */
export const isOneself = (actor: Actor, person: Person): boolean => actor.role === Role.PROFESSIONAL && actor.professionalId === person.id

/** 我的信息: a profile is the person's own to edit. Null allows; a code refuses. */
export function refusesEdit(actor: Actor, person: Person): MessageCode | null {
  return isOneself(actor, person) ? null : 'PROFILE_NOT_OWN'
}

const revealers: readonly (Role | null)[] = [Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY]

/**
 * The whole identity number: one's own, or by those who administer or supervise the person, who must be in their scope; support has the last four.
 * Null allows; a code refuses. Whether a reason must be given is `needsReason`'s.
 */
export function refusesReveal(actor: Actor, person: Person): MessageCode | null {
  if (isOneself(actor, person) || revealers.includes(actor.role)) return null
  return actor.role === Role.PROFESSIONAL ? 'ID_NUMBER_NOT_OWN' : 'NOT_ALLOWED'
}

/** Another person's identity number is shown for a reason only (PIPL article 28: a specific purpose). */
export const needsReason = (actor: Actor, person: Person): boolean => !isOneself(actor, person)

/** Whose the person is to manage: the unit's general administrator's, and the department's own. */
function administers(actor: Actor, person: StaffMember): boolean {
  if (actor.role === Role.GENERAL_ADMIN) return actor.unitId === person.unitId
  return actor.role === Role.DEPARTMENT_ADMIN && actor.departmentId !== null && actor.departmentId === person.departmentId
}

/** 专业技术人员管理: who administers the person, once the unit has confirmed who it is. Null allows; a code refuses. */
export function refusesManage(actor: Actor, person: StaffMember): MessageCode | null {
  if (!administers(actor, person)) return 'STAFF_BY_ADMINISTRATORS'
  return person.standing === 'CONFIRMED' ? null : 'CONFIRM_FIRST'
}

/**
 * 确认 and 不予确认, of somebody who registered or of a department that was chosen. To let people into the unit is the general
 * administrator's; a large unit may let each department's own do it for those who registered with the department. A department that
 * waits for the unit's word is the general administrator's alone: it would widen what the department's own sees. Without a person: whether
 * the actor confirms anybody at all.
 */
export function refusesConfirm(actor: Actor, person: Asking | null, departmentAdminsConfirm: boolean): MessageCode | null {
  if (person ? !administers(actor, person) : refusesAdd(actor)) return 'STAFF_BY_ADMINISTRATORS'
  if (actor.role === Role.DEPARTMENT_ADMIN && !departmentAdminsConfirm) return 'CONFIRM_BY_GENERAL_ADMIN'
  if (person === null) return null
  return person.standing === 'UNCONFIRMED' || person.wantedDepartmentId !== null ? null : 'NOTHING_TO_CONFIRM'
}

/** 申请单位确认: one's own to ask, until a unit has confirmed. */
export function refusesAsk(actor: Actor, person: Person & Pick<StaffMember, 'standing'>): MessageCode | null {
  if (!isOneself(actor, person)) return 'PROFILE_NOT_OWN'
  return person.standing === 'CONFIRMED' ? 'ALREADY_CONFIRMED' : null
}

/** 添加人员: whoever manages the staff of where the person is to work. */
export function refusesAdd(actor: Actor): MessageCode | null {
  return actor.role === Role.GENERAL_ADMIN || actor.role === Role.DEPARTMENT_ADMIN ? null : 'STAFF_BY_ADMINISTRATORS'
}

/** 分配部门 is the general administrator's: it decides whose the person is. Without a person: whether the actor assigns anybody at all. */
export function refusesAssign(actor: Actor, person: StaffMember | null): MessageCode | null {
  if (actor.role !== Role.GENERAL_ADMIN) return 'DEPARTMENT_BY_GENERAL_ADMIN'
  return person === null ? null : refusesManage(actor, person)
}

/**
 * 重置登录: who administers the person, confirmed or not: a code is how the account of whoever registered first comes to its person. Whoever gives a code could use it, so that nobody gives one for an account that may do what
 * they may not: one that holds an office is reset by the system administrator, a department's administrator also by the general one of the unit.
 */
export function refusesReset(actor: Actor, person: StaffMember, { locked, offices }: AccessFacts): MessageCode | null {
  if (!administers(actor, person)) return 'STAFF_BY_ADMINISTRATORS'
  const beneath = (office: AccessFacts['offices'][number]) =>
    actor.role === Role.GENERAL_ADMIN && office.role === Role.DEPARTMENT_ADMIN && office.unitId === actor.unitId
  if (!offices.every(beneath)) return 'RESET_OF_OFFICE'
  return locked ? 'RESET_OF_LOCKED' : null
}
