import { nothing } from '../access/scope.js'
import { todayIn } from '../clock.js'
import { containing } from '../database/containing.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { administeredPlaces, entriesLeft, successorOf } from '../hours/open-entries.js'
import { administratorScope } from './administrator.scope.js'
import { administratorShape } from './administrator.shape.js'
import type { AdministratorEffects, UnitAdministrator } from './administrator.type.js'
import { inForce } from './assignments-in-force.js'

/** What administrators are looked for by. */
interface AdministratorFilter {
  readonly name: string | null
  readonly departmentId: string | null
  /** Those who were removed, in place of those in office. */
  readonly ended: boolean
}

/** One administrator in the caller's scope; null where there is none for the caller. */
export async function readAdministrator(id: number, selection: Selection, context: ReadContext): Promise<UnitAdministrator | null> {
  const scope = context.actor ? administratorScope(context.actor) : nothing
  const [row] = await readRows(administratorShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as UnitAdministrator | null
}

/** A page of the caller's unit's administrators, in the order in which they were appointed. */
export function administratorPage({ name, departmentId, ended }: AdministratorFilter, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<UnitAdministrator>> {
  const scope = context.actor ? administratorScope(context.actor) : nothing
  const today = todayIn(context.clock)
  const where = [scope.sql('r'), ended ? `not (${inForce('r')})` : inForce('r')]
  const params: Param[] = [...scope.params, today, today]
  if (name?.trim()) {
    where.push("exists (select 1 from account c where c.id = r.account_id and c.name like ? escape '!')")
    params.push(containing(name.trim()))
  }
  if (departmentId) {
    where.push('r.department_id = ?')
    params.push(keyOf(departmentId))
  }
  return readPage(administratorShape, { where: where.join(' and '), params }, first, after, selection, context)
}

/** What an administrator would leave behind: with a place to go to (a department, or null for the whole unit), or for good. */
export async function administratorEffects(id: number, place: { readonly departmentId: number | null } | null, context: ReadContext): Promise<AdministratorEffects | null> {
  const { rows, clock } = context
  const scope = context.actor ? administratorScope(context.actor) : nothing
  const [row] = await rows(`select r.account_id, r.unit_id from assignment r where r.id = ? and ${scope.sql('r')}`, [id, ...scope.params])
  if (!row) return null
  const [accountId, unitId] = [Number(row[0]), Number(row[1])]
  const today = todayIn(clock)
  const places = await administeredPlaces(rows, accountId, unitId, today, id)
  const { where, params } = entriesLeft({ accountId, unitId, places: place ? [...places, place.departmentId] : places })
  const [[entries] = [0]] = await rows(`select count(*) from hour_record r where ${where}`, params)
  return { entries: Number(entries), successor: (await successorOf(rows, accountId, unitId, today))?.name ?? null }
}
