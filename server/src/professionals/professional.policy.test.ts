import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { needsReason, refusesAdd, refusesAsk, refusesAssign, refusesConfirm, refusesEdit, refusesManage, refusesReset, refusesReveal } from './professional.policy.js'

const as = (role: Role | null, professionalId: number | null = null): Actor => ({
  sessionId: 1,
  accountId: 1,
  assignmentId: 1,
  name: '测试',
  role,
  professionalId,
  confirmed: professionalId === null ? null : true,
  unitId: 1,
  departmentId: null,
  endsAt: new Date(0),
  origin: { address: '127.0.0.1', requestId: '' },
})

const person = { id: 7 }
const allowed = null

test.each([
  [Role.PROFESSIONAL, 7, allowed],
  [Role.PROFESSIONAL, 8, 'ID_NUMBER_NOT_OWN'],
  [Role.UNIT, null, allowed],
  [Role.GENERAL_ADMIN, null, allowed],
  [Role.DEPARTMENT_ADMIN, null, allowed],
  [Role.AUTHORITY, null, allowed],
  [Role.SUPPORT, null, 'NOT_ALLOWED'],
  [Role.ANALYST, null, 'NOT_ALLOWED'],
  [Role.AUDITOR, null, 'NOT_ALLOWED'],
  [Role.SYSTEM_ADMIN, null, 'NOT_ALLOWED'],
  [null, 7, 'NOT_ALLOWED'],
])('a whole identity number for %s (professional %s): %s', (role, professionalId, refusal) => {
  expect(refusesReveal(as(role, professionalId), person)).toBe(refusal)
})

test.each([
  [Role.PROFESSIONAL, 7, allowed],
  [Role.PROFESSIONAL, 8, 'PROFILE_NOT_OWN'],
  [Role.GENERAL_ADMIN, 7, 'PROFILE_NOT_OWN'],
])('a profile edited by %s (professional %s): %s', (role, professionalId, refusal) => {
  expect(refusesEdit(as(role, professionalId), person)).toBe(refusal)
})

test('an administrator who is the person gives a reason all the same: the look is the office’s', () => {
  expect(needsReason(as(Role.GENERAL_ADMIN, 7), person)).toBe(true)
  expect(needsReason(as(Role.PROFESSIONAL, 7), person)).toBe(false)
})

describe('专业技术人员管理', () => {
  const inDepartment = (departmentId: number | null, unitId = 1): Actor => ({ ...as(Role.DEPARTMENT_ADMIN), unitId, departmentId })
  const inUnit = (unitId: number): Actor => ({ ...as(Role.GENERAL_ADMIN), unitId })
  const staff = { unitId: 1, departmentId: 5, standing: 'CONFIRMED' } as const
  const access = { locked: false, offices: [] }

  test.each([
    ['the unit’s general administrator', inUnit(1), staff, allowed],
    ['another unit’s', inUnit(2), staff, 'STAFF_BY_ADMINISTRATORS'],
    ['the department’s administrator', inDepartment(5), staff, allowed],
    ['another department’s', inDepartment(6), staff, 'STAFF_BY_ADMINISTRATORS'],
    ['a department’s, of somebody without one', inDepartment(null), { ...staff, departmentId: null }, 'STAFF_BY_ADMINISTRATORS'],
    ['the unit’s account', as(Role.UNIT), staff, 'STAFF_BY_ADMINISTRATORS'],
    ['an authority', as(Role.AUTHORITY), staff, 'STAFF_BY_ADMINISTRATORS'],
    ['a professional', as(Role.PROFESSIONAL, 7), staff, 'STAFF_BY_ADMINISTRATORS'],
  ])('is managed by %s: %#', (_, actor, member, refusal) => {
    expect(refusesManage(actor, member)).toBe(refusal)
    expect(refusesReset(actor, member, access)).toBe(refusal)
  })

  test('is managed once confirmed, and reset before as well', () => {
    const registered = { ...staff, standing: 'UNCONFIRMED' } as const
    for (const actor of [inUnit(1), inDepartment(5)]) {
      expect(refusesManage(actor, registered)).toBe('CONFIRM_FIRST')
      expect(refusesReset(actor, registered, access)).toBe(allowed)
    }
    expect(refusesAssign(inUnit(1), registered)).toBe('CONFIRM_FIRST')
  })

  test.each([
    ['the unit’s general administrator', inUnit(1), false, allowed],
    ['another unit’s', inUnit(2), true, 'STAFF_BY_ADMINISTRATORS'],
    ['the department’s administrator, where the unit lets it', inDepartment(5), true, allowed],
    ['the department’s administrator otherwise', inDepartment(5), false, 'CONFIRM_BY_GENERAL_ADMIN'],
    ['another department’s', inDepartment(6), true, 'STAFF_BY_ADMINISTRATORS'],
    ['the unit’s account', as(Role.UNIT), true, 'STAFF_BY_ADMINISTRATORS'],
    ['the person', as(Role.PROFESSIONAL, 7), true, 'STAFF_BY_ADMINISTRATORS'],
  ])('is confirmed by %s: %#', (_, actor, departmentAdminsConfirm, refusal) => {
    const registered = { ...staff, standing: 'UNCONFIRMED', wantedDepartmentId: null } as const
    expect(refusesConfirm(actor, registered, departmentAdminsConfirm)).toBe(refusal)
  })

  test('a department that was chosen waits for the general administrator; nothing else waits of whoever is confirmed', () => {
    expect(refusesConfirm(inUnit(1), { ...staff, wantedDepartmentId: 6 }, true)).toBe(allowed)
    expect(refusesConfirm(inDepartment(6), { ...staff, wantedDepartmentId: 6 }, true)).toBe('STAFF_BY_ADMINISTRATORS')
    expect(refusesConfirm(inUnit(1), { ...staff, wantedDepartmentId: null }, true)).toBe('NOTHING_TO_CONFIRM')
  })

  test('asking a unit is the person’s own, until one has confirmed', () => {
    expect(refusesAsk(as(Role.PROFESSIONAL, 7), { id: 7, standing: 'REFUSED' })).toBe(allowed)
    expect(refusesAsk(as(Role.PROFESSIONAL, 7), { id: 7, standing: 'CONFIRMED' })).toBe('ALREADY_CONFIRMED')
    expect(refusesAsk(as(Role.PROFESSIONAL, 8), { id: 7, standing: 'REFUSED' })).toBe('PROFILE_NOT_OWN')
  })

  test('is added to by both administrators, assigned by the general one', () => {
    expect([inUnit(1), inDepartment(5), as(Role.UNIT)].map(refusesAdd)).toEqual([allowed, allowed, 'STAFF_BY_ADMINISTRATORS'])
    expect([inUnit(1), inUnit(2), inDepartment(5)].map(actor => refusesAssign(actor, staff))).toEqual([allowed, 'STAFF_BY_ADMINISTRATORS', 'DEPARTMENT_BY_GENERAL_ADMIN'])
  })

  test.each(Object.values(Role).filter(role => role !== Role.PROFESSIONAL && role !== Role.DEPARTMENT_ADMIN))('no code for an account that is %s as well', role => {
    for (const actor of [inUnit(1), inDepartment(5)]) expect(refusesReset(actor, staff, { locked: false, offices: [{ role, unitId: 1 }] })).toBe('RESET_OF_OFFICE')
  })

  test('a department’s administrator is reset by the general one of the same unit alone', () => {
    const office = { locked: false, offices: [{ role: Role.DEPARTMENT_ADMIN, unitId: 1 }] }
    expect([inUnit(1), inDepartment(5)].map(actor => refusesReset(actor, staff, office))).toEqual([allowed, 'RESET_OF_OFFICE'])
    expect(refusesReset(inUnit(1), staff, { locked: false, offices: [...office.offices, { role: Role.DEPARTMENT_ADMIN, unitId: 2 }] })).toBe('RESET_OF_OFFICE')
    expect(refusesReset(inUnit(1), staff, { ...office, locked: true })).toBe('RESET_OF_LOCKED')
  })
})
