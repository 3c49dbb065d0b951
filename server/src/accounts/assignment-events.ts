import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit, type AuditActor } from '../audit/record-audit.js'
import type { Rows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { AssignmentEvent } from './assignment.entity.js'

/** One change of an assignment, to be written in its transaction. */
export interface NewAssignmentEvent extends Pick<AssignmentEvent, 'assignmentId' | 'action'> {
  readonly fromDepartment?: string | null
  readonly toDepartment?: string | null
  readonly idempotencyKey?: string | null
  /** Of one that was added: for the trail. */
  readonly role?: string
}

/** Writes what happened, with the actor's name as it is now, for the assignment's history and for the trail. */
export async function recordAssignmentEvents(em: EntityManager, actor: AuditActor, at: Date, events: readonly NewAssignmentEvent[]): Promise<void> {
  await insertRows(
    em,
    'assignment_event',
    ['assignment_id', 'at', 'action', 'actor_id', 'actor_name', 'from_department', 'to_department', 'idempotency_key'],
    events.map(event => [
      event.assignmentId,
      at.getTime(),
      event.action,
      actor.accountId,
      actor.name,
      event.fromDepartment ?? null,
      event.toDepartment ?? null,
      event.idempotencyKey ?? null,
    ]),
  )
  await recordAudit(
    em,
    actor,
    at,
    events.map(({ assignmentId, action, fromDepartment, toDepartment, role }) => ({
      noun: 'ASSIGNMENT',
      action,
      about: { assignment: assignmentId },
      subjectId: assignmentId,
      details: { ...(role ? { role } : {}), ...(action === 'MOVED' ? { from: fromDepartment, to: toDepartment } : {}) },
    })),
  )
}

/** Who changed an assignment last, by name; null where nobody has. */
export async function lastChangedBy(rows: Rows, assignmentId: number): Promise<string | null> {
  const [row] = await rows('select actor_name from assignment_event where assignment_id = ? order by id desc limit 1', [assignmentId])
  return row ? String(row[0]) : null
}
