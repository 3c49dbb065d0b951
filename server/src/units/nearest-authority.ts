import type { Rows } from '../database/rows.js'
import { publicAdministration } from './regions-of.js'
import { UnitKind } from './unit.entity.js'

/** The authority that is a region's: the county's before the city's before the whole region's; not the one left out. Null where there is none. */
export async function nearestAuthority(rows: Rows, regionCode: string, exceptId = 0): Promise<number | null> {
  const [row] = await rows(
    `select a.id from region r left join region p on p.code = r.parent_code
       join unit a on a.region_code in (r.code, r.parent_code, p.parent_code) and a.kind = '${UnitKind.AUTHORITY}' and a.industry_code = '${publicAdministration}' and a.closed_at is null
      where r.code = ? and a.id <> ? order by case a.region_code when r.code then 0 when r.parent_code then 1 else 2 end, a.id limit 1`,
    [regionCode, exceptId],
  )
  return row ? Number(row[0]) : null
}
