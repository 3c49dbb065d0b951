import type { EntityManager } from '@mikro-orm/sql'
import { shanghaiDay } from '../clock.js'
import type { App } from '../context.js'
import { UnitMove, UnitMoveEvent } from '../moves/unit-move.entity.js'

/** Somebody of the demonstration who wants to work elsewhere. */
interface DemoMover {
  readonly professionalId: number
  readonly accountId: number
  readonly name: string
  readonly unitId: number
}

/** Where to, and who has accepted, if anybody has. */
export interface DemoMove {
  readonly mover: DemoMover
  readonly toUnitId: number
  readonly departmentId: number | null
  readonly note: string
  readonly acceptedBy: { readonly accountId: number; readonly name: string } | null
}

const dayMs = 24 * 60 * 60_000

/** 变更工作单位 under way in the demonstration. */
export async function fillDemoMoves(em: EntityManager, { clock, config }: Pick<App, 'clock' | 'config'>, moves: readonly DemoMove[]): Promise<void> {
  const now = clock.now()
  const dueOn = shanghaiDay(new Date(now.getTime() + Math.max(1, config.MOVE_OBJECTION_DAYS) * dayMs))
  for (const { mover, toUnitId, departmentId, note, acceptedBy } of moves) {
    const { professionalId, accountId, name } = mover
    const accepted = acceptedBy && { acceptedAt: now, dueOn }
    const move = em.create(UnitMove, {
      professionalId,
      fromUnitId: mover.unitId,
      toUnitId,
      departmentId,
      note,
      state: accepted ? 'ACCEPTED' : 'ASKED',
      askedById: accountId,
      idempotencyKey: 'demo',
      askedAt: now,
      openFor: professionalId,
      ...accepted,
    } as UnitMove)
    await em.flush()
    em.create(UnitMoveEvent, { moveId: move.id, at: now, action: 'ASKED', actorId: accountId, actorName: name } as UnitMoveEvent)
    if (acceptedBy) em.create(UnitMoveEvent, { moveId: move.id, at: now, action: 'ACCEPTED', actorId: acceptedBy.accountId, actorName: acceptedBy.name, unitId: toUnitId, effectiveOn: dueOn } as UnitMoveEvent)
    await em.flush()
  }
}
