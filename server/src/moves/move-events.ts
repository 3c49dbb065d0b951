import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAudit, type NewAudit } from '../audit/record-audit.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { MoveAction } from './move-state.js'
import type { UnitMoveEvent } from './unit-move.entity.js'

/** One act on a move, to be written in its transaction. */
interface NewMoveEvent extends Partial<Pick<UnitMoveEvent, 'reason' | 'effectiveOn' | 'seenVersion'>> {
  readonly moveId: number
  readonly action: `${MoveAction}`
}

/** Of a move that takes effect: the department that the person has left. */
interface Left {
  readonly fromDepartmentId: number | null
}

/** Writes what happened, with the actor's name as it is now and the unit acted for; without an actor it came by itself. Also for the trail. */
export async function recordMoveEvent(em: EntityManager, actor: Actor | null, at: Date, event: NewMoveEvent & Partial<Left>): Promise<void> {
  const { moveId, action, reason, effectiveOn, seenVersion } = event
  const unitId = actor?.role === 'PROFESSIONAL' ? null : (actor?.unitId ?? null)
  await insertRows(
    em,
    'unit_move_event',
    ['move_id', 'at', 'action', 'actor_id', 'actor_name', 'unit_id', 'reason', 'effective_on', 'seen_version'],
    [[moveId, at.getTime(), action, actor?.accountId ?? null, actor?.name ?? null, unitId, reason ?? null, effectiveOn ?? null, seenVersion ?? null]],
  )
  await recordAudit(em, actor, at, await auditOf(em, event))
}

/**
 * In whose trail it stands: until a unit has said anything it is the new one's business alone; what the old unit says is its own; that a
 * person has gone from one to the other stands in both.
 */
async function auditOf(em: EntityManager, { moveId, action, reason, effectiveOn, fromDepartmentId }: NewMoveEvent & Partial<Left>): Promise<NewAudit[]> {
  const [row] = await transactionRows(em)(
    `select p.account_id, m.from_unit_id, f.name as former, m.to_unit_id, n.name as next_unit, m.department_id
       from unit_move m join professional p on p.id = m.professional_id join unit f on f.id = m.from_unit_id join unit n on n.id = m.to_unit_id where m.id = ?`,
    [moveId],
  )
  const [accountId, fromUnitId, fromUnit, toUnitId, toUnit, departmentId] = row!
  const account = Number(accountId)
  const details = { fromUnit: String(fromUnit), toUnit: String(toUnit), effectiveOn: effectiveOn ?? null, reason: reason ?? null }
  const [former, next] = [{ account, unitId: Number(fromUnitId) }, { account, unitId: Number(toUnitId) }]
  if (action !== 'TOOK_EFFECT') {
    const about = { ...(action === 'AGREED' || action === 'OBJECTED' ? former : next), departmentId: null }
    return [{ noun: 'MOVE', action, about, subjectId: moveId, details }]
  }
  return [
    { noun: 'MOVE', action: 'LEFT', about: { ...former, departmentId: fromDepartmentId ?? null }, subjectId: moveId, details },
    { noun: 'MOVE', action: 'JOINED', about: { ...next, departmentId: departmentId === null ? null : Number(departmentId) }, subjectId: moveId, details },
  ]
}

/** Whether the actor did this before to the version of a move that is named: an answer that was lost. */
export async function didBefore(rows: Rows, actor: Actor, action: `${MoveAction}`, moveId: number, seenVersion: number): Promise<boolean> {
  return (await rows('select 1 from unit_move_event where move_id = ? and action = ? and actor_id = ? and seen_version = ?', [moveId, action, actor.accountId, seenVersion])).length > 0
}

/** Who acted on a move last, by name; null where it came by itself. */
export async function lastActor(rows: Rows, moveId: number): Promise<string | null> {
  const [row] = await rows('select actor_name from unit_move_event where move_id = ? order by id desc limit 1', [moveId])
  return (row?.[0] as string | null | undefined) ?? null
}
