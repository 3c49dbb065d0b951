import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn, type Clock } from '../clock.js'
import { placeholders, write } from '../database/write.js'
import type { MessageParams } from '../errors/message.js'
import type { MessageKind } from '../messages/message-kind.js'

/** What is told of a unit. */
interface UnitNews {
  readonly kind: Extract<`${MessageKind}`, `UNIT_${string}`>
  readonly params: MessageParams
  readonly detail?: string | null
}

/** Tells those who administer the units, in that role: one statement, before what ends their roles. */
export async function tellAdministrators(em: EntityManager, clock: Clock, unitIds: readonly number[], { kind, params, detail }: UnitNews): Promise<void> {
  const today = todayIn(clock)
  await write(
    em,
    `insert into message (account_id, assignment_id, kind, count, params, detail, at)
      select a.account_id, a.id, ?, 1, ?, ?, ? from assignment a
       where a.unit_id in ${placeholders(unitIds.length)} and a.role in ('${Role.UNIT}', '${Role.GENERAL_ADMIN}', '${Role.DEPARTMENT_ADMIN}', '${Role.AUTHORITY}') and ${inForce('a')} order by a.id`,
    [kind, JSON.stringify(params), detail ?? null, clock.now().getTime(), ...unitIds, today, today],
  )
}

/** Tells everybody whom a unit employs now: one statement, before they move. */
export async function tellPeople(em: EntityManager, clock: Clock, unitId: number, { kind, params, detail }: UnitNews): Promise<void> {
  const today = todayIn(clock)
  await write(
    em,
    `insert into message (account_id, assignment_id, kind, count, params, detail, at)
      select a.account_id, a.id, ?, 1, ?, ?, ? from professional p join assignment a on a.account_id = p.account_id and a.role = '${Role.PROFESSIONAL}'
       where p.unit_id = ? and ${inForce('a')} order by a.id`,
    [kind, JSON.stringify(params), detail ?? null, clock.now().getTime(), unitId, today, today],
  )
}
