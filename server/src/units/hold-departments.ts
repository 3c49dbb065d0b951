import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, placeholders } from '../database/write.js'
import { departmentScope } from './department.scope.js'

/** A department as a change finds it. */
export interface HeldDepartment {
  readonly id: number
  readonly unitId: number
  readonly name: string
  readonly closed: boolean
  readonly version: number
}

/** The departments of these that are in the caller's scope, held until the commit: nobody is put into them meanwhile. */
export async function holdDepartments(em: EntityManager, actor: Actor, ids: readonly number[]): Promise<Map<number, HeldDepartment>> {
  const scope = departmentScope(actor)
  const found = await transactionRows(em)(
    `select r.id, r.unit_id, r.name, r.closed_at, r.version from department r where r.id in ${placeholders(ids.length)} and ${scope.sql('r')} order by r.id${forUpdate(em)}`,
    [...ids, ...scope.params],
  )
  return new Map(
    found.map(([id, unitId, name, closedAt, version]) => [
      Number(id),
      { id: Number(id), unitId: Number(unitId), name: String(name), closed: closedAt !== null, version: Number(version) },
    ]),
  )
}
