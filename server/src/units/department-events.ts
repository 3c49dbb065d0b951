import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit, type AuditActor } from '../audit/record-audit.js'
import type { Rows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { DepartmentEvent } from './department.entity.js'

/** One change of a department, to be written in its transaction. */
export interface NewDepartmentEvent extends Pick<DepartmentEvent, 'departmentId' | 'action'> {
  readonly otherName?: string
  readonly idempotencyKey?: string
}

/** Writes what happened, with the actor's name as it is now, for the department's history and for the trail. */
export async function recordDepartmentEvents(em: EntityManager, actor: AuditActor, at: Date, events: readonly NewDepartmentEvent[]): Promise<void> {
  await insertRows(
    em,
    'department_event',
    ['department_id', 'at', 'action', 'actor_id', 'actor_name', 'other_name', 'idempotency_key'],
    events.map(event => [event.departmentId, at.getTime(), event.action, actor.accountId, actor.name, event.otherName ?? null, event.idempotencyKey ?? null]),
  )
  await recordAudit(
    em,
    actor,
    at,
    events.map(({ departmentId, action, otherName }) => ({
      noun: 'DEPARTMENT',
      action,
      about: { department: departmentId },
      subjectId: departmentId,
      details: otherName ? { [action === 'RENAMED' ? 'formerly' : 'other']: otherName } : {},
    })),
  )
}

/** Who changed a department last, by name; null where nobody has. */
export async function lastChangedBy(rows: Rows, departmentId: number): Promise<string | null> {
  const [row] = await rows('select actor_name from department_event where department_id = ? order by id desc limit 1', [departmentId])
  return row ? String(row[0]) : null
}
