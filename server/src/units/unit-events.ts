import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit, type AuditActor } from '../audit/record-audit.js'
import type { Rows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { UnitEvent } from './unit.entity.js'

/** One change of a unit, to be written in its transaction. */
interface NewUnitEvent extends Pick<UnitEvent, 'unitId' | 'action'> {
  readonly otherName?: string
  readonly reason?: string | null
}

/** Writes what happened, with the actor's name as it is now, for the unit's history and for the trail. */
export async function recordUnitEvents(em: EntityManager, actor: AuditActor, at: Date, events: readonly NewUnitEvent[]): Promise<void> {
  await insertRows(
    em,
    'unit_event',
    ['unit_id', 'at', 'action', 'actor_id', 'actor_name', 'other_name', 'reason'],
    events.map(({ unitId, action, otherName, reason }) => [unitId, at.getTime(), action, actor.accountId, actor.name, otherName ?? null, reason ?? null]),
  )
  await recordAudit(
    em,
    actor,
    at,
    events.map(({ unitId, action, otherName }) => ({ noun: 'UNIT', action, about: { unit: unitId }, subjectId: unitId, ...(otherName === undefined ? {} : { details: action === 'RENAMED' ? { formerly: otherName } : { otherUnit: otherName } }) })),
  )
}

/** Who changed a unit last, by name; null where nobody has. */
export async function lastChangedBy(rows: Rows, unitId: number): Promise<string | null> {
  const [row] = await rows('select actor_name from unit_event where unit_id = ? order by id desc limit 1', [unitId])
  return row ? String(row[0]) : null
}
