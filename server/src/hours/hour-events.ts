import type { EntityManager } from '@mikro-orm/sql'
import { auditOfHours } from '../audit/audit-hours.js'
import { recordAudit, type AuditActor } from '../audit/record-audit.js'
import { insertRows } from '../database/write.js'
import type { HourAction } from './hour-enums.js'

/** Whose record it is, and where it was earned. */
export interface RecordPlace {
  readonly professionalId: number
  readonly unitId: number
  readonly departmentId: number | null
}

/** One change of state, to be written in its transaction. */
export interface NewHourEvent {
  readonly hourRecordId: number
  readonly of: RecordPlace
  readonly action: `${HourAction}`
  readonly unitId?: number | null
  readonly opinion?: string | null
  readonly toName?: string | null
}

/** The columns of `hour_record r` that `recordOf` takes. */
export const placeColumns = 'r.id, r.professional_id, r.unit_id, r.department_id'

/** A record and its place, as an event names them. */
export function recordOf([id, professionalId, unitId, departmentId]: readonly unknown[]): Pick<NewHourEvent, 'hourRecordId' | 'of'> {
  return { hourRecordId: Number(id), of: { professionalId: Number(professionalId), unitId: Number(unitId), departmentId: departmentId === null ? null : Number(departmentId) } }
}

/** Writes what happened, with the actor's name as it is now, for the records' timelines and for the trail. */
export async function recordHourEvents(em: EntityManager, actor: AuditActor, at: Date, events: readonly NewHourEvent[]): Promise<void> {
  await insertRows(
    em,
    'hour_event',
    ['hour_record_id', 'at', 'action', 'actor_id', 'actor_name', 'unit_id', 'opinion', 'to_name'],
    events.map(event => [event.hourRecordId, at.getTime(), event.action, actor.accountId, actor.name, event.unitId ?? null, event.opinion ?? null, event.toName ?? null]),
  )
  await recordAudit(em, actor, at, auditOfHours(events))
}

/** Who acted on a record last, and how. */
export interface LastEvent {
  readonly action: string
  readonly actorId: number
  readonly actorName: string
  readonly unitId: number | null
  readonly opinion: string | null
}

/** The last event of each record. */
export async function lastEvents(rows: (sql: string, params: readonly number[]) => Promise<unknown[][]>, ids: readonly number[]): Promise<Map<number, LastEvent>> {
  if (ids.length === 0) return new Map()
  const found = await rows(
    `select hour_record_id, action, actor_id, actor_name, unit_id, opinion from hour_event where id in (select max(id) from hour_event where hour_record_id in (${ids.map(() => '?').join(', ')}) group by hour_record_id)`,
    ids,
  )
  return new Map(
    found.map(([id, action, actorId, actorName, unitId, opinion]) => [
      Number(id),
      { action: String(action), actorId: Number(actorId), actorName: String(actorName), unitId: unitId === null ? null : Number(unitId), opinion: opinion as string | null },
    ]),
  )
}
