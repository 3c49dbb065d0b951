import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn, type Clock } from '../clock.js'
import type { Rows } from '../database/rows.js'
import type { News } from './tell.js'

/** A unit's own account and general administrators, and the administrators of a department where one is named; nobody twice, and none of `except`. */
export async function readersOfUnit(rows: Rows, clock: Clock, unitId: number, departmentId: number | null, except: readonly number[]): Promise<Pick<News, 'accountId' | 'assignmentId'>[]> {
  const today = todayIn(clock)
  const found = await rows(
    `select a.account_id, min(a.id) as id from assignment a
      where a.unit_id = ? and (a.role in ('${Role.UNIT}', '${Role.GENERAL_ADMIN}') or (a.role = '${Role.DEPARTMENT_ADMIN}' and a.department_id = ?)) and a.sign_in_allowed = 1 and ${inForce('a')}
      group by a.account_id order by a.account_id`,
    [unitId, departmentId ?? 0, today, today],
  )
  return found.map(([accountId, id]) => ({ accountId: Number(accountId), assignmentId: Number(id) })).filter(({ accountId }) => !except.includes(accountId))
}
