import { expect, test } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { needsReason, refusesEdit, refusesReveal } from './professional.policy.js'

const as = (role: Role | null, professionalId: number | null = null): Actor => ({
  sessionId: 1,
  accountId: 1,
  assignmentId: 1,
  name: '测试',
  role,
  professionalId,
  unitId: 1,
  departmentId: null,
  endsAt: new Date(0),
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
  [Role.SUPPORT, null, allowed],
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
