import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { refusesAppointing, refusesChange, refusesCode, refusesRemoval, type AdministratorFacts } from './administrator.policy.js'

const actor = (role: Role, assignmentId = 1) => ({ role, assignmentId }) as Actor
const unit = actor(Role.UNIT)
const general = actor(Role.GENERAL_ADMIN)
const facts = (overrides: Partial<AdministratorFacts> = {}): AdministratorFacts => ({
  id: 7,
  role: Role.DEPARTMENT_ADMIN,
  signInAllowed: true,
  ended: false,
  otherGenerals: 1,
  elsewhere: false,
  general: false,
  ...overrides,
})
const head = facts({ role: Role.GENERAL_ADMIN, general: true })

describe('who manages administrators', () => {
  it('the unit’s account all of them, a general administrator those of departments, others nobody', () => {
    for (const refuses of [refusesChange, refusesRemoval, refusesCode]) {
      expect([refuses(unit, facts()), refuses(unit, head), refuses(general, facts()), refuses(general, head)]).toEqual([null, null, null, 'GENERAL_ADMIN_BY_UNIT'])
      for (const role of [Role.DEPARTMENT_ADMIN, Role.AUTHORITY, Role.PROFESSIONAL, Role.SYSTEM_ADMIN]) expect(refuses(actor(role), facts())).toBe('NOT_ALLOWED')
      expect(refuses(unit, facts({ ended: true }))).toBe('ADMINISTRATOR_ENDED')
    }
    expect([refusesAppointing(unit, null), refusesAppointing(general, 3), refusesAppointing(general, null), refusesAppointing(actor(Role.AUTHORITY), 3)]).toEqual([
      null,
      null,
      'GENERAL_ADMIN_BY_UNIT',
      'NOT_ALLOWED',
    ])
  })

  it('a general administrator may leave office, but not as the last', () => {
    const own = actor(Role.GENERAL_ADMIN, head.id)
    expect([refusesRemoval(own, head), refusesRemoval(own, { ...head, otherGenerals: 0 })]).toEqual([null, 'LAST_GENERAL_ADMIN'])
    expect(refusesRemoval(unit, { ...head, otherGenerals: 0 })).toBe('LAST_GENERAL_ADMIN')
    // One who may not sign in is nobody's last.
    expect(refusesRemoval(unit, { ...head, otherGenerals: 0, signInAllowed: false })).toBeNull()
  })

  it('nobody takes over an account that is more than theirs to manage', () => {
    expect([refusesCode(unit, facts({ elsewhere: true })), refusesCode(general, facts({ general: true })), refusesCode(unit, facts({ general: true }))]).toEqual([
      'CODE_ELSEWHERE',
      'GENERAL_ADMIN_BY_UNIT',
      null,
    ])
    expect(refusesCode(unit, facts({ signInAllowed: false }))).toBe('SIGN_IN_BARRED')
  })
})
