import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { inList } from '../database/read-shape.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { shareLock } from '../database/write.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { UnitKind } from './unit.entity.js'

/**
 * Who reviews each person's records: the unit that was chosen, or the person's own. 其他单位 cannot review:
 * the authority that supervises it by region does, the nearest first. Null for whom there is nobody; people out of scope are missing.
 * People are held as they are until the commit, so that who reviews and where they work are of one moment.
 */
export async function reviewUnitsOf(em: EntityManager, actor: Actor, professionalIds: readonly number[], chosenId: number | null): Promise<Map<number, number | null>> {
  if (professionalIds.length === 0) return new Map()
  const rows = transactionRows(em)
  const { sql, params } = inList([...new Set(professionalIds)])
  const scope = professionalScope(actor)
  const people = (await rows(
    `select p.id, p.unit_id, u.kind from professional p join unit u on u.id = p.unit_id where p.id in ${sql} and ${scope.sql('p')}${shareLock(em)}`,
    [...params, ...scope.params],
  )) as [number, number, UnitKind][]
  const chosen = chosenId === null ? null : await reviewerIn(rows, chosenId)
  const targets = new Map<number, number | null>()
  for (const [person, unitId, kind] of people) {
    const target = chosenId !== null ? chosen : kind === UnitKind.OTHER ? await regionAuthority(rows, unitId) : unitId
    targets.set(person, target)
  }
  return targets
}

async function reviewerIn(rows: Rows, unitId: number): Promise<number | null> {
  const [unit] = (await rows('select id, kind from unit where id = ? and closed_at is null', [unitId])) as [number, UnitKind][]
  if (!unit) return null
  return unit[1] === UnitKind.OTHER ? regionAuthority(rows, unit[0]) : unit[0]
}

/** The authority that supervises a unit by region: the county's before the city's before the region's. */
async function regionAuthority(rows: Rows, unitId: number): Promise<number | null> {
  const [row] = await rows(
    `select s.authority_id from supervision s join unit a on a.id = s.authority_id left join region r on r.code = a.region_code left join region p on p.code = r.parent_code
      where s.unit_id = ? and s.kind = 'REGION' and a.closed_at is null order by (r.parent_code is null), (p.parent_code is null), s.authority_id limit 1`,
    [unitId],
  )
  return row ? Number(row[0]) : null
}
