import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { ExamFacts } from '../exams/exam.policy.js'
import { refusesGranting, refusesReset, refusesUnlock, type CallerAccess } from './support.policy.js'

const actor = (role: Role, own: Partial<Actor> = {}) => ({ role, accountId: 1, professionalId: null, ...own }) as Actor
const caller = { id: 7, accountId: 9 }
const access: CallerAccess = { locked: false, offices: [], selfRegistered: false, heldOff: true, way: 'READ_OUT' }
const used: ExamFacts = { set: true, passed: false, coursesDone: true, openAttempt: false, window: 'OPEN', left: 0, grantedLeft: 0, asked: false }
const verdicts = (who: Actor) => [refusesGranting(who, caller, used), refusesReset(who, caller, access), refusesUnlock(who, caller, access)]

it('is support’s alone', () => {
  for (const role of Object.values(Role)) expect(verdicts(actor(role))).toEqual(Array(3).fill(role === Role.SUPPORT ? null : 'NOT_ALLOWED'))
})

it('is never for oneself, by account or by profile', () => {
  for (const own of [{ accountId: 9 }, { professionalId: 7 }]) expect(verdicts(actor(Role.SUPPORT, own))).toEqual(Array(3).fill('SUPPORT_OWN'))
})

describe('a make-up', () => {
  it.each([
    [{ passed: true }, 'EXAM_PASSED'],
    [{ left: 1 }, 'EXAM_ATTEMPTS_LEFT'],
    [{ grantedLeft: 1 }, 'EXAM_ATTEMPTS_LEFT'],
    [{ openAttempt: true }, 'EXAM_ATTEMPTS_LEFT'],
    [{ asked: true }, null],
    [{ window: 'OVER' }, 'EXAM_WINDOW_OVER'],
    [{ window: 'NOT_YET' }, 'EXAM_NOT_YET'],
    [{ window: 'UNKNOWN' }, 'EXAM_WINDOW_UNKNOWN'],
  ] as const)('with %o: %s', (facts, code) => {
    expect(refusesGranting(actor(Role.SUPPORT), caller, { ...used, ...facts })).toBe(code)
  })
})
