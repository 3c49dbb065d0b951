import type { Role } from '../access/role.js'
import type { Rows } from '../database/rows.js'

/** An assignment that may be used. */
export interface AssignmentInForce {
  readonly id: number
  readonly role: Role
  readonly unitId: number | null
  readonly departmentId: number | null
}

/** The assignments of an account in force on a day (yyyy-mm-dd), oldest first: one signs in with the first that fits. */
export async function assignmentsInForce(rows: Rows, accountId: number, day: string): Promise<AssignmentInForce[]> {
  const found = await rows(
    'select id, role, unit_id, department_id from assignment where account_id = ? and starts_on <= ? and (ends_on is null or ends_on >= ?) order by id',
    [accountId, day, day],
  )
  return found.map(([id, role, unitId, departmentId]) => ({
    id: Number(id),
    role: role as Role,
    unitId: unitId === null ? null : Number(unitId),
    departmentId: departmentId === null ? null : Number(departmentId),
  }))
}
