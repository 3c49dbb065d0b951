import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { holdUnits, type HeldUnit } from '../units/hold-units.js'
import { tellAdministrators, tellPeople } from '../units/tell-unit.js'
import { lastChangedBy, recordUnitEvents } from '../units/unit-events.js'
import { unitReasonFaults } from '../units/unit-reason.js'
import { endRoles } from './end-roles.js'
import { moveRows } from './move-rows.js'
import { UnitMerge } from './unit-merge.entity.js'
import { refusesMerge } from './unit-merge.policy.js'

/** A unit, and the version of it that the caller saw. */
export interface SeenUnit {
  readonly id: number
  readonly version: number
}

/**
 * 合并: a duplicate turns out to be another unit. All that hangs on it goes there, as it was one unit all along: people, departments,
 * administrators, records where they were earned. What happened in it stays its own, and it points to the unit that it is. Gives the merge's
 * key. Set-based, all or nothing; undone within 30 days (undo-unit-merge.ts).
 */
export async function mergeUnits(context: Context, seen: SeenUnit, seenInto: SeenUnit, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { language } = context
  const actor = context.actor!
  const reason = typed.trim()
  // What hangs on a unit is moved whoever may see it.
  return transactionally(context.database.fork(), async em => {
    const held = await holdUnits(em, actor, [seen.id, seenInto.id])
    const unit = held.get(seen.id)
    if (!unit) return notFound(language)
    const into = held.get(seenInto.id)
    const faults = [...unitReasonFaults(reason), ...(into && into.id !== unit.id ? [] : [{ path: 'intoId', code: 'MERGE_INTO_OPEN_UNIT' as const }])]
    const refusal = into && refusesMerge(actor, unit, into)
    if (refusal) return notAllowed(language, refusal)
    if (!into || faults.length > 0) return invalidInput(language, faults)
    for (const [one, { version }] of [[unit, seen], [into, seenInto]] as const) {
      if (one.version !== version) return conflict(language, one.version, await lastChangedBy(transactionRows(em), one.id))
    }
    return merge(em, context, unit, into, reason)
  })
}

async function merge(em: EntityManager, context: Context, unit: HeldUnit, into: HeldUnit, reason: string): Promise<number> {
  const { clock } = context
  const actor = context.actor!
  const now = clock.now()
  const news = { kind: 'UNIT_MERGED' as const, params: { unit: unit.name, other: into.name }, detail: reason }
  await tellAdministrators(em, clock, [unit.id, into.id], news)
  await tellPeople(em, clock, unit.id, news)
  const row = em.create(UnitMerge, { unitId: unit.id, intoUnitId: into.id, at: now, actorId: actor.accountId, actorName: actor.name, reason } as UnitMerge)
  await em.flush()
  await moveRows(em, now, row.id, unit.id, into.id)
  await endRoles(em, clock, actor, row.id, unit.id)
  await write(em, 'update unit set closed_at = ?, merged_into_id = ?, version = version + 1 where id = ?', [now.getTime(), into.id, unit.id])
  await write(em, 'update unit set version = version + 1 where id = ?', [into.id])
  await recordUnitEvents(em, actor, now, [
    { unitId: unit.id, action: 'MERGED', otherName: into.name, reason },
    { unitId: into.id, action: 'ABSORBED', otherName: unit.name, reason },
  ])
  return row.id
}
