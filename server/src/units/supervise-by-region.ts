import type { EntityManager } from '@mikro-orm/sql'
import { Region } from '../regions/region.entity.js'
import { Supervision } from './supervision.entity.js'
import { Unit, UnitKind } from './unit.entity.js'

/** Puts a unit under the authorities of its region and of all regions above it. Industry authorities are of the whole region too, and supervise by industry alone. */
export async function superviseByRegion(em: EntityManager, unit: Pick<Unit, 'id' | 'regionCode'>): Promise<void> {
  const chain: string[] = []
  for (let code: string | null | undefined = unit.regionCode; code; code = (await em.findOne(Region, { code }))?.parentCode) chain.push(code)
  const authorities = await em.find(Unit, { kind: UnitKind.AUTHORITY, regionCode: { $in: chain }, industryCode: 'S', closedAt: null })
  for (const authority of authorities) {
    if (authority.id !== unit.id) em.create(Supervision, { authorityId: authority.id, unitId: unit.id, kind: 'REGION' })
  }
}
