import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { endAssignments } from '../accounts/end-assignments.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, write } from '../database/write.js'

const ended = 'assignment.ended_at'

/** Ends what roles an account keeps that is given up: the other holds the like. Noted with their last day, so that undoing the merge gives them back. */
export async function endRoles(em: EntityManager, now: Date, actor: Actor, mergeId: number, accountId: number, today: string): Promise<void> {
  const found = await transactionRows(em)(`select a.id from assignment a where a.account_id = ? and ${inForce('a')} order by a.id${forUpdate(em)}`, [accountId, today, today])
  await write(em, `insert into account_merge_row (merge_id, referrer, row_key, former) select ?, ?, a.id, a.ends_on from assignment a where a.account_id = ? and ${inForce('a')}`, [mergeId, ended, accountId, today, today])
  await endAssignments(em, now, today, actor, found.map(([id]) => Number(id)))
}

/** Gives the roles back that a merge ended. */
export async function giveRolesBack(em: EntityManager, mergeId: number): Promise<void> {
  const noted = 'from account_merge_row m where m.merge_id = ? and m.referrer = ?'
  await write(
    em,
    `update assignment set ended_at = null, ends_on = (select m.former ${noted} and m.row_key = assignment.id), version = version + 1 where ended_at is not null and id in (select m.row_key ${noted})`,
    [mergeId, ended, mergeId, ended],
  )
}
