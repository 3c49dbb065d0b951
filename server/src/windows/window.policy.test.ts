import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { refusesOpening, refusesWithdrawal, refusesYearChange } from './window.policy.js'

const actor = (role: Role, unitId: number | null = 1) => ({ role, unitId }) as Actor
const today = '2026-05-11'
const opening = { unitId: 1, grantedUnitId: 1, withdrawnAt: null, entryClosesOn: '2026-05-11', reviewClosesOn: null }

describe('opening', () => {
  it.each([
    [Role.AUTHORITY, null, null, null],
    [Role.GENERAL_ADMIN, null, 'OPENING_OF_UNIT', 'OPENING_OF_REVIEW'],
    [Role.UNIT, null, 'OPENING_OF_UNIT', 'OPENING_OF_REVIEW'],
    [Role.DEPARTMENT_ADMIN, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [Role.PROFESSIONAL, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [Role.SUPPORT, null, 'NOT_ALLOWED', null],
  ])('by %s: a person’s entry %s, a whole unit’s %s, a person’s review %s', (role, person, unit, review) => {
    expect(refusesOpening(actor(role), { wholeUnit: false, review: false, professionalId: 5 })).toBe(person)
    expect(refusesOpening(actor(role), { wholeUnit: true, review: false, professionalId: null })).toBe(unit)
    expect(refusesOpening(actor(role), { wholeUnit: false, review: true, professionalId: 5 })).toBe(review)
  })

  it.each([Role.AUTHORITY, Role.GENERAL_ADMIN, Role.SUPPORT])('by %s is never for oneself', role => {
    expect(refusesOpening({ ...actor(role), professionalId: 5 }, { wholeUnit: false, review: false, professionalId: 5 })).toBe('OPENING_FOR_ONESELF')
  })
})

describe('withdrawing', () => {
  it.each([
    ['a unit what it opened', Role.GENERAL_ADMIN, 1, 1, null],
    ['a unit’s account what the unit opened', Role.UNIT, 1, 1, null],
    ['a unit what its authority opened', Role.GENERAL_ADMIN, 1, 9, 'OPENING_OF_ANOTHER'],
    ['an authority what it opened', Role.AUTHORITY, 9, 9, null],
    ['an authority what the unit opened', Role.AUTHORITY, 9, 1, null],
    ['an authority what support opened', Role.AUTHORITY, 9, null, null],
    ['a unit what support opened', Role.GENERAL_ADMIN, 1, null, 'OPENING_OF_ANOTHER'],
    ['support what support opened', Role.SUPPORT, null, null, 'OPENING_OF_ANOTHER'],
    ['an authority what another authority opened', Role.AUTHORITY, 9, 8, 'OPENING_OF_ANOTHER'],
    ['a department what the unit opened', Role.DEPARTMENT_ADMIN, 1, 1, 'OPENING_OF_ANOTHER'],
  ])('%s', (_, role, unitId, grantedUnitId, expected) => {
    expect(refusesWithdrawal(actor(role, unitId), { ...opening, grantedUnitId }, today)).toBe(expected)
  })

  it('until its last day is over, once', () => {
    expect(refusesWithdrawal(actor(Role.UNIT), opening, '2026-05-12')).toBe('OPENING_OVER')
    expect(refusesWithdrawal(actor(Role.UNIT), { ...opening, reviewClosesOn: '2026-05-12' }, '2026-05-12')).toBeNull()
    expect(refusesWithdrawal(actor(Role.UNIT), { ...opening, withdrawnAt: 1 }, today)).toBe('OPENING_WITHDRAWN')
  })
})

it('a year’s own windows are the whole region’s authority’s', () => {
  expect(refusesYearChange(actor(Role.AUTHORITY), { ofWholeRegion: true })).toBeNull()
  expect(refusesYearChange(actor(Role.AUTHORITY), { ofWholeRegion: false })).toBe('YEARS_BY_REGION')
  expect(refusesYearChange(actor(Role.GENERAL_ADMIN), { ofWholeRegion: true })).toBe('YEARS_BY_REGION')
})
