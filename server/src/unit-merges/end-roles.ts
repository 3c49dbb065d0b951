import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { endAssignments } from '../accounts/end-assignments.js'
import { todayIn, type Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, write } from '../database/write.js'

const ended = 'assignment.ended_at'

/**
 * Ends what roles are left in a duplicate whose rows have moved: its own account, and those who hold the same role in the unit that stays.
 * Noted with their last day, so that undoing the merge gives them back.
 */
export async function endRoles(em: EntityManager, clock: Clock, actor: Actor, mergeId: number, unitId: number): Promise<void> {
  const today = todayIn(clock)
  const found = await transactionRows(em)(`select a.id from assignment a where a.unit_id = ? and ${inForce('a')} order by a.id${forUpdate(em)}`, [unitId, today, today])
  const ids = found.map(([id]) => Number(id))
  await write(
    em,
    `insert into unit_merge_row (merge_id, referrer, row_key, former) select ?, ?, a.id, a.ends_on from assignment a where a.unit_id = ? and ${inForce('a')}`,
    [mergeId, ended, unitId, today, today],
  )
  await endAssignments(em, clock.now(), today, actor, ids)
}

/** Gives the roles back that a merge ended. */
export async function giveRolesBack(em: EntityManager, mergeId: number): Promise<void> {
  const noted = 'from unit_merge_row m where m.merge_id = ? and m.referrer = ?'
  await write(
    em,
    `update assignment set ended_at = null, ends_on = (select m.former ${noted} and m.row_key = assignment.id), version = version + 1 where ended_at is not null and id in (select m.row_key ${noted})`,
    [mergeId, ended, mergeId, ended],
  )
}
