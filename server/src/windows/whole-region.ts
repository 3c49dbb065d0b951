import type { Actor } from '../access/actor.js'
import type { Rows } from '../database/rows.js'
import { UnitKind } from '../units/unit.entity.js'

/** Whether the caller acts for the autonomous region's own 人社 authority: industry authorities are of the whole region too, and of one industry alone. */
export async function ofWholeRegion(rows: Rows, actor: Actor): Promise<boolean> {
  const [row] = await rows(
    `select 1 from unit u join region r on r.code = u.region_code where u.id = ? and u.kind = '${UnitKind.AUTHORITY}' and u.industry_code = 'S' and r.parent_code is null`,
    [actor.unitId],
  )
  return row !== undefined
}
