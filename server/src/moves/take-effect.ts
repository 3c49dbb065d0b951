import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { forUpdate, write } from '../database/write.js'
import { changeDepartment } from '../professionals/change-department.js'
import { openDepartment } from '../units/open-department.js'
import { recordMoveEvent } from './move-events.js'
import { tellOfEffect } from './tell-of-moves.js'
import type { UnitMove } from './unit-move.entity.js'

/**
 * Lets an open move, which is held, take effect from today on, in the caller's transaction: the person's employment ends yesterday and one in
 * the new unit begins. What was submitted stays with the unit and department where it was earned, and in the queue where it waits; the
 * person's own drafts go along. Roles as an administrator of the old unit are not touched: the unit is told of them.
 */
export async function takeEffect(em: EntityManager, site: Pick<App, 'config' | 'clock'>, move: UnitMove, actor: Actor | null): Promise<void> {
  const { clock } = site
  const { id, professionalId, toUnitId } = move
  const rows = transactionRows(em)
  const [row] = await rows(`select department_id from professional where id = ?${forUpdate(em)}`, [professionalId])
  const fromDepartmentId = row?.[0] == null ? null : Number(row[0])
  const departmentId = await departmentNow(em, rows, toUnitId, move.departmentId)
  await write(em, 'update professional set unit_id = ?, department_id = ?, wanted_department_id = null, updated_at = ?, version = version + 1 where id = ?', [toUnitId, departmentId, clock.now().getTime(), professionalId])
  await changeDepartment(em, clock, [professionalId], departmentId)
  Object.assign(move, { state: 'DONE', openFor: null, departmentId, effectiveOn: todayIn(clock) })
  await em.flush()
  await recordMoveEvent(em, actor, clock.now(), { moveId: id, action: 'TOOK_EFFECT', effectiveOn: move.effectiveOn, fromDepartmentId })
  await tellOfEffect(em, site, move, fromDepartmentId, actor)
}

/** The department as it is now: the one that it was merged into since, none where it was closed. */
async function departmentNow(em: EntityManager, rows: Rows, unitId: number, chosen: number | null): Promise<number | null> {
  for (let id = chosen; id !== null; ) {
    if ((await openDepartment(em, unitId, id)) !== null) return id
    const [row] = await rows('select merged_into_id from department where id = ? and unit_id = ?', [id, unitId])
    id = row?.[0] == null ? null : Number(row[0])
  }
  return null
}
