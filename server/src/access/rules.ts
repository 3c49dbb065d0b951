import type { Actor } from './actor.js'
import { Role } from './role.js'

const roles =
  (...allowed: Role[]) =>
  (actor: Actor | null) =>
    actor !== null && actor.role !== null && allowed.includes(actor.role)

/**
 * Who may see or set a field. A rule knows the person only, never a row:
 * rows are the scope's business, and what may be done to one the policy's.
 */
export const rules = {
  anyone: () => true,
  /** Signed in, also for nothing but setting a password (a first sign-in with a one-time code). */
  activating: (actor: Actor | null) => actor !== null,
  signedIn: (actor: Actor | null) => actor !== null && actor.role !== null,
  professionals: roles(Role.PROFESSIONAL),
  /** Those who enter hours: the person, and administrators for their staff. */
  registrars: roles(Role.PROFESSIONAL, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN),
  reviewers: roles(Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY),
  /** Everybody with a scope of people: analysts, auditors and system administrators have none. */
  peopleReaders: roles(Role.PROFESSIONAL, Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY, Role.SUPPORT),
  /** Those who see a person's particulars: support sees people masked. */
  personnel: roles(Role.PROFESSIONAL, Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY),
  /** Those who see a unit's or a department's staff as such. */
  staffReaders: roles(Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN),
  /** Those who manage staff. */
  staffManagers: roles(Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN),
  generalAdministrators: roles(Role.GENERAL_ADMIN),
  /** Those who set up a unit's departments and administrators. */
  unitManagers: roles(Role.UNIT, Role.GENERAL_ADMIN),
  authorities: roles(Role.AUTHORITY),
  /** Those who see when years are open, and for whom longer. */
  windowReaders: roles(Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY),
  /** Those who open a year longer. */
  windowOpeners: roles(Role.UNIT, Role.GENERAL_ADMIN, Role.AUTHORITY),
  /** Those with a part of the trail: not support and analysts, and not the system administrator, whose acts the auditor reads. */
  trailReaders: roles(Role.PROFESSIONAL, Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY, Role.AUDITOR),
  /** Those who may edit the years of public subjects, as far as their policy lets them: the whole region's authority. */
  publicSubjectEditors: roles(Role.AUTHORITY),
  /** Those who send files: evidence, and workbooks to be imported. What kind they may send is asked at its door. */
  uploaders: roles(Role.PROFESSIONAL, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY),
  /** Those who import workbooks: units their people and hours, the whole region's authority its questions. */
  importers: roles(Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN, Role.AUTHORITY),
  /** Those who look after units: the authority of their region, and who runs the system. */
  unitSupervisors: roles(Role.AUTHORITY, Role.SYSTEM_ADMIN),
  /** Those who answer people's calls: what a person asks for beyond the rules is granted here. */
  support: roles(Role.SUPPORT),
  systemAdministrators: roles(Role.SYSTEM_ADMIN),
} satisfies Record<string, (actor: Actor | null) => boolean>

/** The name of a rule: it says who, not what. */
export type Rule = keyof typeof rules
