import type { EntityManager } from '@mikro-orm/sql'
import { inForce } from '../accounts/assignments-in-force.js'
import { endAssignments } from '../accounts/end-assignments.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { handEntriesToPeople, passOnQueue } from '../hours/leave-unit.js'
import { leaveForOther } from '../professionals/leave-for-other.js'
import { holdUnits, type HeldUnit } from './hold-units.js'
import { refusesUnitChange } from './managed-unit.policy.js'
import { tellAdministrators, tellPeople } from './tell-unit.js'
import { lastChangedBy, recordUnitEvents } from './unit-events.js'
import { afterClosing, type AfterClosing } from './after-closing.js'
import { unitReasonFaults } from './unit-reason.js'

/**
 * 撤销单位, with the reason: its people come to 其他单位 of their city, what waits for its review goes to the authority of its region, what its
 * administrators have not finished for people goes to those people, and its roles end. What was decided stays where it was earned. All or nothing.
 */
export async function closeUnit(context: Context, id: number, version: number, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { language } = context
  const actor = context.actor!
  const reason = typed.trim()
  // What hangs on a unit is moved whoever may see it.
  return transactionally(context.database.fork(), async em => {
    const rows = transactionRows(em)
    const held = (await holdUnits(em, actor, [id])).get(id)
    if (!held) return notFound(language)
    const refusal = refusesUnitChange(actor, held)
    if (refusal) return notAllowed(language, refusal)
    if (held.version !== version) return conflict(language, held.version, await lastChangedBy(rows, id))
    const faults = unitReasonFaults(reason)
    if (faults.length > 0) return invalidInput(language, faults)
    const after = await afterClosing(rows, held)
    if (after === null) return notAllowed(language, 'UNIT_CLOSE_NO_AUTHORITY')
    await close(em, context, held, after, reason)
    return id
  })
}

async function close(em: EntityManager, context: Context, unit: HeldUnit, { other, authorityId }: AfterClosing, reason: string): Promise<void> {
  const { clock } = context
  const actor = context.actor!
  const now = clock.now()
  const today = todayIn(clock)
  await tellAdministrators(em, clock, [unit.id], { kind: 'UNIT_CLOSED', params: { unit: unit.name }, detail: reason })
  await tellPeople(em, clock, unit.id, { kind: 'UNIT_CLOSED', params: { unit: unit.name, other: other.name }, detail: reason })
  await passOnQueue(em, now, actor, unit.id, authorityId)
  await handEntriesToPeople(em, now, actor, unit.id)
  await leaveForOther(em, clock, unit.id, other.id)
  const roles = await transactionRows(em)(`select a.id from assignment a where a.unit_id = ? and ${inForce('a')} order by a.id${forUpdate(em)}`, [unit.id, today, today])
  await endAssignments(em, now, today, actor, roles.map(([id]) => Number(id)))
  await write(em, 'update unit set closed_at = ?, version = version + 1 where id = ?', [now.getTime(), unit.id])
  await recordUnitEvents(em, actor, now, [{ unitId: unit.id, action: 'CLOSED', reason }])
}
