import type { EntityManager } from '@mikro-orm/sql'
import { write } from '../database/write.js'
import { UnitKind, type Unit } from './unit.entity.js'

/** Puts all units that are there already in an authority's region, and in those below it, under the authority; other authorities of its own region are not below it. */
export async function superviseRegion(em: EntityManager, authority: Pick<Unit, 'id' | 'regionCode'>): Promise<void> {
  const { id, regionCode } = authority
  await write(
    em,
    `insert into supervision (authority_id, unit_id, kind)
     select ?, u.id, 'REGION' from unit u join region r on r.code = u.region_code left join region p on p.code = r.parent_code
     where (r.code = ? or r.parent_code = ? or p.parent_code = ?) and u.id <> ?
       and not (u.kind = '${UnitKind.AUTHORITY}' and r.code = ?)
       and not exists (select 1 from supervision s where s.authority_id = ? and s.unit_id = u.id)`,
    [id, regionCode, regionCode, regionCode, id, regionCode, id],
  )
}
