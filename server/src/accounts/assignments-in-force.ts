import type { Role } from '../access/role.js'
import type { Rows } from '../database/rows.js'

/** An assignment that somebody has. */
export interface AssignmentHeld {
  readonly id: number
  readonly role: Role
  readonly unitId: number | null
  readonly departmentId: number | null
}

/** Whether an assignment is in force on a day, which it takes twice as its parameter. */
export const inForce = (alias: string): string => `${alias}.starts_on <= ? and (${alias}.ends_on is null or ${alias}.ends_on >= ?) and ${alias}.ended_at is null`

/** The assignments of an account in force on a day (yyyy-mm-dd), oldest first, also those in which signing in is not allowed. */
export function assignmentsHeld(rows: Rows, accountId: number, day: string): Promise<AssignmentHeld[]> {
  return read(rows, inForce('a'), accountId, day)
}

/** Those that may be used: one signs in with the first that fits. */
export function assignmentsInForce(rows: Rows, accountId: number, day: string): Promise<AssignmentHeld[]> {
  return read(rows, `${inForce('a')} and a.sign_in_allowed = 1`, accountId, day)
}

async function read(rows: Rows, condition: string, accountId: number, day: string): Promise<AssignmentHeld[]> {
  const found = await rows(`select a.id, a.role, a.unit_id, a.department_id from assignment a where a.account_id = ? and ${condition} order by a.id`, [accountId, day, day])
  return found.map(([id, role, unitId, departmentId]) => ({
    id: Number(id),
    role: role as Role,
    unitId: unitId === null ? null : Number(unitId),
    departmentId: departmentId === null ? null : Number(departmentId),
  }))
}
