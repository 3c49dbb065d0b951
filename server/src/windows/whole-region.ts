import type { Actor } from '../access/actor.js'
import type { Rows } from '../database/rows.js'
import { UnitKind } from '../units/unit.entity.js'

/** What finds the autonomous region's own 人社 authority, by its one parameter, a unit: industry authorities are of the whole region too, and of one industry alone. */
export const wholeRegionUnit = `select 1 from unit wu join region wr on wr.code = wu.region_code where wu.id = ? and wu.kind = '${UnitKind.AUTHORITY}' and wu.industry_code = 'S' and wr.parent_code is null`

/** Whether the caller acts for it. */
export async function ofWholeRegion(rows: Rows, actor: Actor): Promise<boolean> {
  const [row] = await rows(wholeRegionUnit, [actor.unitId])
  return row !== undefined
}
