import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { Param, Rows } from '../database/rows.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, placeholders } from '../database/write.js'
import type { Standing } from '../professionals/standing.js'
import { managedUnitScope } from '../units/managed-unit.scope.js'
import type { PersonFacts } from './account-merge.policy.js'
import { mergePersonScope } from './account-merge.scope.js'

/** A person as a merge finds them. */
export interface HeldPerson {
  readonly id: number
  readonly accountId: number
  readonly name: string
  readonly unitId: number
  readonly idNumberTail: string
  readonly standing: `${Standing}`
  readonly version: number
}

/** The people of these that are in the caller's scope, with their accounts held until the commit: of two merges at once the second sees the first. */
export async function holdPeople(em: EntityManager, actor: Actor, ids: readonly number[]): Promise<Map<number, HeldPerson>> {
  const rows = transactionRows(em)
  const lock = forUpdate(em)
  const scope = mergePersonScope(actor)
  const found = await rows(`select p.id, p.account_id, p.name, p.unit_id, p.id_number_tail, p.standing, p.version from professional p where p.id in ${placeholders(ids.length)} and ${scope.sql('p')} order by p.id${lock}`, [...ids, ...scope.params])
  if (found.length > 0) await rows(`select a.id from account a where a.id in ${placeholders(found.length)} order by a.id${lock}`, found.map(([, accountId]) => Number(accountId)))
  return new Map(
    found.map(([id, accountId, name, unitId, idNumberTail, standing, version]) => [
      Number(id),
      { id: Number(id), accountId: Number(accountId), name: String(name), unitId: Number(unitId), idNumberTail: String(idNumberTail), standing: standing as `${Standing}`, version: Number(version) },
    ]),
  )
}

/** What the policy looks at beside the people themselves: two statements for all of them. */
export async function factsOf(rows: Rows, actor: Actor, people: readonly Pick<HeldPerson, 'id' | 'accountId' | 'standing'>[], today: string): Promise<Map<number, PersonFacts>> {
  const scope = managedUnitScope(actor)
  const accounts = people.map(({ accountId }) => accountId)
  const roles = await rows(
    `select a.account_id, a.role, case when a.unit_id is null or a.unit_id in (select u.id from unit u where ${scope.sql('u')}) then 1 else 0 end as within from assignment a
      where a.account_id in ${placeholders(accounts.length)} and a.ended_at is null and (a.ends_on is null or a.ends_on >= ?)`,
    [...scope.params, ...accounts, today],
  )
  const open = await rows(
    `select p.id as id, (select count(*) from unit_move m where m.open_for = p.id) as moves,
        (select count(*) from import_job j where j.account_id = p.account_id and j.status in ('CHECKING', 'IMPORTING', 'WITHDRAWING')) as imports
       from professional p where p.id in ${placeholders(people.length)}`,
    people.map(({ id }): Param => id),
  )
  return new Map(
    people.map(({ id, accountId, standing }) => {
      const own = roles.filter(([of]) => Number(of) === accountId)
      const [, moves, imports] = open.find(([of]) => Number(of) === id) ?? []
      return [id, { accountId, standing, roles: own.map(([, role]) => role as Role), rolesInScope: own.every(([, , within]) => Number(within) === 1), movesOpen: Number(moves) > 0, importsUnderWay: Number(imports) > 0 }]
    }),
  )
}
