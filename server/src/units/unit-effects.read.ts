import { nothing } from '../access/scope.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import type { ReadContext } from '../database/read-shape.js'
import { openEntry } from '../hours/open-entries.js'
import { afterClosing } from './after-closing.js'
import { managedUnitScope } from './managed-unit.scope.js'
import type { UnitEffects } from './managed-unit.type.js'

/** What closing a unit would move; null where it does not exist for the caller. */
export async function unitEffects(id: number, { actor, rows, clock }: ReadContext): Promise<UnitEffects | null> {
  const scope = actor ? managedUnitScope(actor) : nothing
  const today = todayIn(clock)
  const [row] = await rows(
    `select r.region_code,
        (select count(*) from professional p where p.unit_id = r.id) as people,
        (select count(*) from assignment a where a.unit_id = r.id and ${inForce('a')}) as roles,
        (select count(*) from hour_record h where h.review_unit_id = r.id and h.status = 'PENDING') as waiting,
        (select count(*) from hour_record h where h.entered_by_unit_id = r.id and ${openEntry('h')} and h.entered_by_id in (select a.account_id from assignment a where a.unit_id = r.id)) as entries
       from unit r where r.id = ? and ${scope.sql('r')}`,
    [today, today, id, ...scope.params],
  )
  if (!row) return null
  const after = await afterClosing(rows, { id, regionCode: String(row[0]) })
  const [[authority] = [null]] = after ? await rows('select name from unit where id = ?', [after.authorityId]) : []
  return {
    __typename: 'UnitEffects',
    people: Number(row[1]),
    administrators: Number(row[2]),
    waiting: Number(row[3]),
    entries: Number(row[4]),
    other: after?.other.name ?? null,
    authority: authority === null ? null : String(authority),
  }
}
