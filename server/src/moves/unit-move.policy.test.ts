import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { MoveState } from './move-state.js'
import { refusesAccept, refusesAgree, refusesObject, refusesRefuse, refusesWithdraw, type MoveFacts } from './unit-move.policy.js'

const [mover, oldUnit, newUnit] = [1, 10, 20]
const as = (role: Role, unitId: number | null, professionalId: number | null = null) => ({ role, unitId, professionalId }) as Actor
const move = (state: `${MoveState}`): MoveFacts => ({ state, professionalId: mover, fromUnitId: oldUnit, toUnitId: newUnit })
const rules = { accept: refusesAccept, refuse: refusesRefuse, agree: refusesAgree, object: refusesObject, withdraw: refusesWithdraw }
/** What of a move somebody may do in each state. */
const allowed = (actor: Actor) =>
  Object.fromEntries(
    Object.values(MoveState).map(state => [state, Object.entries(rules).flatMap(([act, refuses]) => (refuses(actor, move(state)) === null ? [act] : []))]).filter(([, acts]) => acts!.length > 0),
  )

describe('what may be done to a move', () => {
  it('by the new unit: accept once, refuse until it takes effect', () => {
    expect(allowed(as(Role.GENERAL_ADMIN, newUnit))).toEqual({ ASKED: ['accept', 'refuse'], ACCEPTED: ['refuse'], OBJECTED: ['refuse'] })
  })

  it('by the old unit: object once, agree also after that', () => {
    expect(allowed(as(Role.GENERAL_ADMIN, oldUnit))).toEqual({ ACCEPTED: ['agree', 'object'], OBJECTED: ['agree'] })
  })

  it('by the person: withdraw until it takes effect', () => {
    expect(allowed(as(Role.PROFESSIONAL, oldUnit, mover))).toEqual({ ASKED: ['withdraw'], ACCEPTED: ['withdraw'], OBJECTED: ['withdraw'] })
  })

  it.each([
    ['another person', as(Role.PROFESSIONAL, oldUnit, 2)],
    ['a third unit', as(Role.GENERAL_ADMIN, 30)],
    ['a department’s administrator', as(Role.DEPARTMENT_ADMIN, newUnit)],
    ['the unit’s own account', as(Role.UNIT, newUnit)],
    ['the person, as an administrator of the new unit', as(Role.GENERAL_ADMIN, newUnit, mover)],
    ['the person, as an administrator of the old unit', as(Role.GENERAL_ADMIN, oldUnit, mover)],
  ])('by %s: nothing', (_, actor) => expect(allowed(actor)).toEqual({}))
})
