import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { holdUnits, type HeldUnit } from '../units/hold-units.js'
import { tellAdministrators, tellPeople } from '../units/tell-unit.js'
import { recordUnitEvents } from '../units/unit-events.js'
import { giveRolesBack } from './end-roles.js'
import { leaveDepartments } from './leave-departments.js'
import { moveRowsBack } from './move-rows.js'
import { notMovedBack, type NotMovedBack } from './not-moved-back.js'
import { refusesUndo } from './unit-merge.policy.js'

/** A merge that was undone, and what of it is not where the merge had put it, so that it stayed. */
export interface UndoneMerge {
  readonly unitId: number
  readonly stayed: readonly NotMovedBack[]
}

/**
 * 撤销合并 within 30 days: what is still where the merge put it goes back, with the roles that ended; what has been moved, changed or added
 * since stays, and is named. Set-based, all or nothing.
 */
export async function undoUnitMerge(context: Context, id: number, version: number): Promise<UndoneMerge | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.database.fork(), async em => {
    const [row] = await transactionRows(em)(`select unit_id, into_unit_id, at, undone_at, version, actor_name from unit_merge where id = ?${forUpdate(em)}`, [id])
    if (!row) return notFound(language)
    const held = await holdUnits(em, actor, [Number(row[0]), Number(row[1])])
    const [unit, into] = [held.get(Number(row[0])), held.get(Number(row[1]))]
    if (!unit || !into) return notFound(language)
    const refusal = refusesUndo(actor, { at: new Date(Number(row[2])), undone: row[3] !== null, into }, clock.now())
    if (refusal) return notAllowed(language, refusal)
    if (Number(row[4]) !== version) return conflict(language, Number(row[4]), String(row[5]))
    return undo(em, context, id, unit, into)
  })
}

async function undo(em: EntityManager, context: Context, id: number, unit: HeldUnit, into: HeldUnit): Promise<UndoneMerge> {
  const { clock } = context
  const actor = context.actor!
  const now = clock.now()
  await write(em, 'update unit set closed_at = null, merged_into_id = null, version = version + 1 where id = ?', [unit.id])
  await write(em, 'update unit set version = version + 1 where id = ?', [into.id])
  await moveRowsBack(em, now, id, unit.id, into.id)
  await giveRolesBack(em, id)
  await leaveDepartments(em, clock, id, unit.id, into.id)
  await write(em, 'update unit_merge set undone_at = ?, version = version + 1 where id = ?', [now.getTime(), id])
  const news = { kind: 'UNIT_MERGE_UNDONE' as const, params: { unit: unit.name, other: into.name } }
  await tellAdministrators(em, clock, [unit.id, into.id], news)
  await tellPeople(em, clock, unit.id, news)
  await recordUnitEvents(em, actor, now, [
    { unitId: unit.id, action: 'MERGE_UNDONE', otherName: into.name },
    { unitId: into.id, action: 'MERGE_UNDONE', otherName: unit.name },
  ])
  return { unitId: unit.id, stayed: await notMovedBack(em, transactionRows(em), id, unit.id) }
}
