import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { canDelete, canEdit, canReview, canSubmit, canUndo, canWithdraw, needsReason, type DecidedFacts, type HourRecordFacts } from './hour-record.policy.js'

const unitId = 1
const departmentId = 10
const actor = (role: Role, overrides: Partial<Actor> = {}): Actor => ({
  sessionId: 1,
  accountId: 100,
  assignmentId: 1,
  name: '',
  role,
  professionalId: null,
  confirmed: null,
  unitId,
  departmentId: role === Role.DEPARTMENT_ADMIN ? departmentId : null,
  endsAt: new Date(0),
  origin: { address: '127.0.0.1', requestId: '' },
  ...overrides,
})
const person = actor(Role.PROFESSIONAL, { accountId: 1, professionalId: 5, confirmed: true })
const general = actor(Role.GENERAL_ADMIN)
const department = actor(Role.DEPARTMENT_ADMIN)
const otherDepartment = actor(Role.DEPARTMENT_ADMIN, { departmentId: 11 })
const otherUnit = actor(Role.GENERAL_ADMIN, { unitId: 2 })
const authority = actor(Role.AUTHORITY, { unitId: 3 })

const record = (status: HourRecordFacts['status'], overrides: Partial<HourRecordFacts> = {}): HourRecordFacts => ({
  status,
  source: 'SELF',
  professionalId: 5,
  unitId,
  departmentId,
  reviewUnitId: status === 'DRAFT' ? null : unitId,
  enteredById: 1,
  enteredByUnitId: null,
  ...overrides,
})

const states = ['DRAFT', 'PENDING', 'APPROVED', 'REJECTED'] as const
const allowedIn = (may: (record: HourRecordFacts) => unknown, overrides: Partial<HourRecordFacts> = {}) => states.filter(status => may(record(status, overrides)) === null)

describe('the person, with own entries', () => {
  it('edits drafts and what was refused, submits drafts, withdraws what waits, deletes all but what is approved', () => {
    expect(allowedIn(r => canEdit(person, r))).toEqual(['DRAFT', 'REJECTED'])
    expect(allowedIn(r => canSubmit(person, r))).toEqual(['DRAFT'])
    expect(allowedIn(r => canWithdraw(person, r))).toEqual(['PENDING'])
    expect(allowedIn(r => canDelete(person, r))).toEqual(['DRAFT', 'PENDING', 'REJECTED'])
    expect(states.some(status => needsReason(person, record(status)))).toBe(false)
  })

  it('does nothing with what the unit entered, and decides nothing', () => {
    const byUnit = { source: 'UNIT', enteredById: 100, enteredByUnitId: unitId } as const
    expect(allowedIn(r => canEdit(person, r), byUnit)).toEqual([])
    expect(allowedIn(r => canDelete(person, r), byUnit)).toEqual([])
    expect(allowedIn(r => canReview(person, r, 'warn'))).toEqual([])
  })
})

describe('an administrator who entered it', () => {
  const own = { source: 'UNIT', enteredById: 100, enteredByUnitId: unitId } as const
  it.each([['general', general], ['department', department]])('%s: edits, submits, withdraws', (_, who) => {
    expect(allowedIn(r => canEdit(who, r), own)).toEqual(['DRAFT', 'REJECTED'])
    expect(allowedIn(r => canSubmit(who, r), own)).toEqual(['DRAFT'])
    expect(allowedIn(r => canWithdraw(who, r), own)).toEqual(['PENDING'])
    expect(allowedIn(r => canDelete(who, r), own)).toEqual(['DRAFT', 'PENDING', 'APPROVED', 'REJECTED'])
  })

  it('no longer when acting for another unit', () => {
    expect(allowedIn(r => canEdit(otherUnit, r), own)).toEqual([])
  })

  it('may decide it where the site warns, not where it refuses', () => {
    expect(allowedIn(r => canReview(general, r, 'warn'), own)).toEqual(['PENDING'])
    expect(allowedIn(r => canReview(general, r, 'refuse'), own)).toEqual([])
  })
})

describe('reviewers', () => {
  it.each([
    ['the general administrator of the unit', general, ['PENDING']],
    ['the administrator of the department', department, ['PENDING']],
    ['the administrator of another department', otherDepartment, []],
    ['the administrator of another unit', otherUnit, []],
    ['an authority it was not sent to', authority, []],
  ])('%s', (_, who, expected) => expect(allowedIn(r => canReview(who, r, 'warn'))).toEqual(expected))

  it('an authority that it was sent to decides, the unit does not', () => {
    expect(canReview(authority, record('PENDING', { reviewUnitId: 3 }), 'warn')).toBeNull()
    expect(canReview(general, record('PENDING', { reviewUnitId: 3 }), 'warn')).toBe('NOT_YOUR_REVIEW')
    expect(canReview(department, record('PENDING', { reviewUnitId: 3 }), 'warn')).toBe('NOT_YOUR_REVIEW')
  })

  it('never decide on their own record', () => {
    expect(canReview(actor(Role.GENERAL_ADMIN, { professionalId: 5 }), record('PENDING'), 'warn')).toBe('OWN_RECORD')
  })
})

describe('undoing a decision', () => {
  const decidedAt = Date.parse('2026-05-11T02:00:00.000Z')
  const minutes = (n: number) => new Date(decidedAt + n * 60_000)
  const decided = (overrides: Partial<DecidedFacts> = {}): DecidedFacts => ({ ...record('APPROVED'), reviewedById: 100, reviewedAt: decidedAt, updatedAt: decidedAt, ...overrides })
  const verdict = (overrides: Partial<DecidedFacts> = {}, who = general, after = 1) => canUndo(who, decided(overrides), minutes(after), 10 * 60_000)

  it('is for who decided, on what is approved or refused', () => {
    expect(states.filter(status => verdict({ status }) === null)).toEqual(['APPROVED', 'REJECTED'])
    expect(verdict({ reviewedById: 101 })).toBe('NOT_YOUR_DECISION')
    expect(verdict({ status: 'PENDING', reviewedById: null, reviewedAt: null })).toBe('NOT_DECIDED')
  })

  it('only while still its reviewer', () => {
    expect(verdict({}, department)).toBeNull()
    for (const who of [otherDepartment, otherUnit, authority, person]) expect(verdict({}, who)).toBe('NOT_YOUR_REVIEW')
    expect(verdict({ source: 'SYSTEM', reviewUnitId: null })).toBe('NOT_YOUR_REVIEW')
  })

  it('only while nothing has happened to it since', () => {
    expect(verdict({ updatedAt: decidedAt + 1 })).toBe('CHANGED_SINCE_DECISION')
  })

  it.each([[0, null], [9.999, null], [10, 'UNDO_TIME_OVER'], [600, 'UNDO_TIME_OVER']])('after %d minutes of 10: %s', (after, expected) => {
    expect(verdict({}, general, after)).toBe(expected)
  })

  it('never where the site says 0 minutes', () => {
    expect(canUndo(general, decided(), minutes(0), 0)).toBe('UNDO_TIME_OVER')
  })
})

describe('deleting by administrators of where it was earned', () => {
  it.each([
    ['general', general, ['PENDING', 'APPROVED', 'REJECTED']],
    ['department', department, ['PENDING', 'APPROVED', 'REJECTED']],
    ['another department', otherDepartment, []],
    ['another unit, though the person works there now', otherUnit, []],
    ['an authority', authority, []],
  ])('%s', (_, who, expected) => expect(allowedIn(r => canDelete(who, r))).toEqual(expected))

  it('needs a reason, and never touches what the system gave', () => {
    expect(needsReason(general, record('APPROVED'))).toBe(true)
    expect(allowedIn(r => canDelete(general, r), { source: 'SYSTEM' })).toEqual([])
  })
})
