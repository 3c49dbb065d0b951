import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { placeholders } from '../database/write.js'
import type { Param, Rows } from '../database/rows.js'

/** Who has entered for a unit's staff, and for which places the account still administers it: a department, or null for the whole unit. */
export interface Enterer {
  readonly accountId: number
  readonly unitId: number
  readonly places: readonly (number | null)[]
}

/** The places that an account administers in a unit on a day, perhaps without one assignment. */
export async function administeredPlaces(rows: Rows, accountId: number, unitId: number, today: string, without = 0): Promise<(number | null)[]> {
  const found = await rows(
    `select a.department_id from assignment a
      where a.account_id = ? and a.unit_id = ? and a.id <> ? and a.role in ('${Role.GENERAL_ADMIN}', '${Role.DEPARTMENT_ADMIN}') and ${inForce('a')}`,
    [accountId, unitId, without, today, today],
  )
  return found.map(([departmentId]) => (departmentId === null ? null : Number(departmentId)))
}

/** What whoever entered it has still to finish: a draft, or what was refused. Over an alias. */
export const openEntry = (record: string): string => `${record}.status in ('DRAFT', 'REJECTED')`

/** What an account has entered for a unit's staff and can no longer go on with: drafts, and what was refused, of no place that it still has. Over the alias `r`. */
export function entriesLeft({ accountId, unitId, places }: Enterer): { where: string; params: Param[] } {
  const departments = places.filter(place => place !== null)
  const outside = departments.length === 0 ? '1 = 1' : `(r.department_id is null or r.department_id not in ${placeholders(departments.length)})`
  return {
    where: `r.entered_by_id = ? and r.entered_by_unit_id = ? and ${openEntry('r')} and ${places.includes(null) ? '1 = 0' : outside}`,
    params: [accountId, unitId, ...(places.includes(null) ? [] : departments)],
  }
}

/** The oldest other general administrator of the unit who may sign in: who goes on with what another leaves. */
export async function successorOf(rows: Rows, accountId: number, unitId: number, today: string): Promise<{ accountId: number; assignmentId: number; name: string } | null> {
  const [row] = await rows(
    `select a.account_id, a.id, c.name from assignment a join account c on c.id = a.account_id
      where a.unit_id = ? and a.role = '${Role.GENERAL_ADMIN}' and a.account_id <> ? and a.sign_in_allowed = 1 and c.locked_at is null and ${inForce('a')}
      order by a.id limit 1`,
    [unitId, accountId, today, today],
  )
  return row ? { accountId: Number(row[0]), assignmentId: Number(row[1]), name: String(row[2]) } : null
}
