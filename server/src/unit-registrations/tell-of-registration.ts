import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn, type Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { unlessKnown, write } from '../database/write.js'
import { MessageKind } from '../messages/message-kind.js'
import { nearestAuthority } from '../units/nearest-authority.js'

/** Tells the nearest authority of a region that a unit awaits its confirmation: one message until it is read, however many are registered. */
export async function tellOfRegistration(em: EntityManager, clock: Clock, regionCode: string): Promise<void> {
  const authorityId = await nearestAuthority(transactionRows(em), regionCode)
  if (authorityId === null) return
  const today = todayIn(clock)
  const kind = MessageKind.UNIT_REGISTERED
  await write(
    em,
    `insert into message (account_id, assignment_id, kind, count, params, run_key, at)
      select a.account_id, a.id, '${kind}', 1, '{}', '${kind}', ? from assignment a
       where a.unit_id = ? and a.role = '${Role.AUTHORITY}' and a.sign_in_allowed = 1 and ${inForce('a')}
         and not exists (select 1 from message m where m.assignment_id = a.id and m.run_key = '${kind}')
       order by a.id ${unlessKnown(em, 'message')}`,
    [clock.now().getTime(), authorityId, today, today],
  )
}
