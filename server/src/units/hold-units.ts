import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, placeholders } from '../database/write.js'
import { managedUnitScope } from './managed-unit.scope.js'
import type { UnitKind } from './unit.entity.js'

/** A unit as a change finds it. */
export interface HeldUnit {
  readonly id: number
  readonly name: string
  readonly creditCode: string
  readonly regionCode: string
  readonly kind: UnitKind
  readonly closed: boolean
  readonly mergedIntoId: number | null
  readonly version: number
}

/** The units of these that are in the caller's scope, held until the commit: nobody is put into them meanwhile. */
export async function holdUnits(em: EntityManager, actor: Actor, ids: readonly number[]): Promise<Map<number, HeldUnit>> {
  const scope = managedUnitScope(actor)
  const found = await transactionRows(em)(
    `select r.id, r.name, r.credit_code, r.region_code, r.kind, r.closed_at, r.merged_into_id, r.version from unit r
      where r.id in ${placeholders(ids.length)} and ${scope.sql('r')} order by r.id${forUpdate(em)}`,
    [...ids, ...scope.params],
  )
  return new Map(
    found.map(([id, name, creditCode, regionCode, kind, closedAt, mergedIntoId, version]) => [
      Number(id),
      {
        id: Number(id),
        name: String(name),
        creditCode: String(creditCode),
        regionCode: String(regionCode),
        kind: kind as UnitKind,
        closed: closedAt !== null,
        mergedIntoId: mergedIntoId === null ? null : Number(mergedIntoId),
        version: Number(version),
      },
    ]),
  )
}
