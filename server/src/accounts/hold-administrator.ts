import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { todayIn, type Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate } from '../database/write.js'
import { administratorFacts } from './administrator-facts.js'
import type { AdministratorFacts } from './administrator.policy.js'
import { administratorScope } from './administrator.scope.js'

/** An administrator as a change finds it. */
export interface HeldAdministrator extends AdministratorFacts {
  readonly accountId: number
  readonly unitId: number
  readonly departmentId: number | null
  readonly version: number
}

/**
 * An administrator in the caller's scope, with all present ones of the unit held until the commit: of two who are removed at once,
 * the second sees that the first is gone. Null where there is none for the caller.
 */
export async function holdAdministrator(em: EntityManager, clock: Clock, actor: Actor, id: number): Promise<HeldAdministrator | null> {
  const rows = transactionRows(em)
  const scope = administratorScope(actor)
  await rows(`select r.id from assignment r where ${scope.sql('r')} and r.ended_at is null order by r.id${forUpdate(em)}`, scope.params)
  const [row] = await rows(`select r.account_id, r.unit_id, r.department_id, r.version from assignment r where r.id = ? and ${scope.sql('r')}${forUpdate(em)}`, [id, ...scope.params])
  if (!row) return null
  const facts = (await administratorFacts(rows, [id], todayIn(clock))).get(id)!
  const [accountId, unitId, departmentId, version] = row
  return { ...facts, accountId: Number(accountId), unitId: Number(unitId), departmentId: departmentId === null ? null : Number(departmentId), version: Number(version) }
}
