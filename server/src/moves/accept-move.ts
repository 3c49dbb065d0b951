import { shanghaiDay, startOfDay, todayIn, type Clock } from '../clock.js'
import type { Config } from '../config.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { openDepartment } from '../units/open-department.js'
import { UnitKind } from '../units/unit.entity.js'
import { actOnMove, type MoveOutcome } from './act-on-move.js'
import { tellOfMove } from './tell-of-moves.js'
import type { UnitMove } from './unit-move.entity.js'
import { refusesAccept } from './unit-move.policy.js'

const dayMs = 24 * 60 * 60_000

/**
 * Marks a move as accepted, due after the days in which the old unit may object: from the day of the acceptance on, so many days are the
 * unit's. It takes effect now where there are none, or nobody to ask: 其他单位 has no administrators.
 */
export function accept(move: UnitMove, clock: Clock, { MOVE_OBJECTION_DAYS }: Pick<Config, 'MOVE_OBJECTION_DAYS'>, from: UnitKind): 'now' | 'open' {
  const days = from === UnitKind.OTHER ? 0 : MOVE_OBJECTION_DAYS
  const dueOn = shanghaiDay(new Date(startOfDay(todayIn(clock)).getTime() + days * dayMs))
  Object.assign(move, { state: 'ACCEPTED', acceptedAt: clock.now(), dueOn })
  return days === 0 ? 'now' : 'open'
}

/** 接收: the new unit takes the person in, in a department of its choice. From here on the old unit knows. */
export function acceptMove(context: Context, id: number, version: number, departmentId: number | null): Promise<MoveOutcome> {
  const { clock, config } = context
  return actOnMove(context, id, version, {
    action: 'ACCEPTED',
    refuses: refusesAccept,
    apply: async (em, move) => {
      if (departmentId !== null && (await openDepartment(em, move.toUnitId, departmentId)) === null) return [{ path: 'departmentId', code: 'DEPARTMENT_ELSEWHERE' }]
      const [row] = await transactionRows(em)('select kind from unit where id = ?', [move.fromUnitId])
      move.departmentId = departmentId
      const outcome = accept(move, clock, config, row![0] as UnitKind)
      await em.flush()
      if (outcome === 'open') await tellOfMove(em, context, context.actor!, move, { person: { kind: 'MOVE_ACCEPTED' }, oldUnit: { kind: 'STAFF_LEAVING' } })
      return outcome
    },
  })
}
