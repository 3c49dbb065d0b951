import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn, type Clock } from '../clock.js'
import { placeholders, unlessKnown, write } from '../database/write.js'
import { MessageKind } from './message-kind.js'

/** Who may review for a unit or authority: over the alias `a`, with the day twice as its parameters. */
export const reviewerInForce = `a.role in ('${Role.GENERAL_ADMIN}', '${Role.AUTHORITY}', '${Role.DEPARTMENT_ADMIN}') and a.sign_in_allowed = 1 and ${inForce('a')}`

/**
 * Tells the reviewers of a unit or authority that something was submitted, a department's administrator only of that department: one statement.
 * Whoever has such a message unread gets no further one, so that of 10 000 submissions there is one message; it counts what waits when it is read.
 */
export async function tellReviewers(em: EntityManager, clock: Clock, actor: Actor, reviewUnitId: number, departmentIds: readonly number[]): Promise<void> {
  const today = todayIn(clock)
  const kind = MessageKind.HOURS_SUBMITTED
  await write(
    em,
    `insert into message (account_id, assignment_id, kind, count, params, unit_id, department_id, run_key, at)
      select a.account_id, a.id, '${kind}', 1, '{}', a.unit_id, a.department_id, '${kind}', ?
        from assignment a
       where a.unit_id = ? and a.account_id <> ? and ${reviewerInForce} and (a.role <> '${Role.DEPARTMENT_ADMIN}' or a.department_id in ${placeholders(Math.max(1, departmentIds.length))})
         and not exists (select 1 from message m where m.assignment_id = a.id and m.run_key = '${kind}')
       order by a.id ${unlessKnown(em, 'message')}`,
    [clock.now().getTime(), reviewUnitId, actor.accountId, today, today, ...(departmentIds.length > 0 ? departmentIds : [0])],
  )
}
