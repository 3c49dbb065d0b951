import type { Rows } from '../database/rows.js'
import type { HeldUnit } from './hold-units.js'
import { nearestAuthority } from './nearest-authority.js'
import { UnitKind } from './unit.entity.js'

/** Where a unit's people and its queue go when it is closed. */
export interface AfterClosing {
  /** 其他单位 of the city. */
  readonly other: { readonly id: number; readonly name: string }
  readonly authorityId: number
}

/** Who takes over when a unit is closed; null where its region has no authority that could review for its people. */
export async function afterClosing(rows: Rows, { id, regionCode }: Pick<HeldUnit, 'id' | 'regionCode'>): Promise<AfterClosing | null> {
  const authorityId = await nearestAuthority(rows, regionCode, id)
  const [other] = await rows(
    `select u.id, u.name from region r left join region p on p.code = r.parent_code join unit u on u.region_code in (r.code, r.parent_code, p.parent_code) and u.kind = '${UnitKind.OTHER}'
      where r.code = ? order by case u.region_code when r.code then 0 when r.parent_code then 1 else 2 end limit 1`,
    [regionCode],
  )
  return authorityId === null || !other ? null : { authorityId, other: { id: Number(other[0]), name: String(other[1]) } }
}
