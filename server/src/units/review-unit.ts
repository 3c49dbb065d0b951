import type { Context } from '../context.js'
import { inList } from '../database/read-shape.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { UnitKind } from './unit.entity.js'

/** Where each person's records go, and which years are among them. */
export interface ReviewUnits {
  readonly years: readonly number[]
  /** The unit or authority that reviews a person's records; null where there is none. */
  readonly of: (professionalId: number) => number | null
}

/**
 * Works out who reviews: the unit that was chosen, or the person's own. 其他单位 cannot review:
 * the authority that supervises it by region does, the nearest first.
 */
export async function reviewUnitsOf(context: Context, recordIds: readonly string[], chosenId: number | null): Promise<ReviewUnits> {
  const ids = recordIds.filter(id => /^\d{1,15}$/.test(id)).map(Number)
  if (ids.length === 0) return { years: [], of: () => null }
  const { sql, params } = inList(ids)
  const scope = professionalScope(context.actor!)
  const rows = (await context.rows(
    `select distinct r.professional_id, r.year, p.unit_id, u.kind from hour_record r join professional p on p.id = r.professional_id join unit u on u.id = p.unit_id
      where r.id in ${sql} and ${scope.sql('p')}`,
    [...params, ...scope.params],
  )) as [number, number, number, UnitKind][]
  const years = [...new Set(rows.map(([, year]) => year))]
  if (chosenId !== null) {
    const [chosen] = (await context.rows('select id, kind from unit where id = ?', [chosenId])) as [number, UnitKind][]
    const target = chosen && chosen[1] === UnitKind.OTHER ? await regionAuthority(context, chosen[0]) : (chosen?.[0] ?? null)
    return { years, of: () => target }
  }
  const targets = new Map<number, number | null>()
  for (const [person, , unitId, kind] of rows) {
    if (!targets.has(person)) targets.set(person, kind === UnitKind.OTHER ? await regionAuthority(context, unitId) : unitId)
  }
  return { years, of: person => targets.get(person) ?? null }
}

/** The authority that supervises a unit by region: the county's before the city's before the region's. */
async function regionAuthority(context: Context, unitId: number): Promise<number | null> {
  const [row] = await context.rows(
    `select s.authority_id from supervision s join unit a on a.id = s.authority_id left join region r on r.code = a.region_code left join region p on p.code = r.parent_code
      where s.unit_id = ? and s.kind = 'REGION' order by (r.parent_code is null), (p.parent_code is null), s.authority_id limit 1`,
    [unitId],
  )
  return row ? Number(row[0]) : null
}
