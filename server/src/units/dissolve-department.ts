import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { endAssignments } from '../accounts/end-assignments.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { recordAssignmentEvents } from '../accounts/assignment-events.js'
import { todayIn, type Clock } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { chunks, forUpdate, placeholders, write } from '../database/write.js'
import { handOnEntries } from '../hours/hand-on-entries.js'
import { moveWaitingRecords } from '../hours/move-waiting-records.js'
import { tellOfRole } from '../messages/tell-of-role.js'
import { changeDepartment } from '../professionals/change-department.js'
import { recordDepartmentEvents } from './department-events.js'
import type { HeldDepartment } from './hold-departments.js'

type Site = Pick<App, 'config' | 'clock'>

/**
 * Ends a department that is held, in the caller's transaction: its people, what waits in its queue and its administrators go to another
 * department; without one people and queue fall to the general administrator, and its administrators leave office. All of it set-based.
 * Decided records stay where they were earned.
 */
export async function dissolveDepartment(em: EntityManager, site: Site, actor: Actor, department: HeldDepartment, into: HeldDepartment | null): Promise<void> {
  const { clock } = site
  const now = clock.now()
  await write(em, 'update department set closed_at = ?, merged_into_id = ?, version = version + 1 where id = ?', [now.getTime(), into?.id ?? null, department.id])
  await recordDepartmentEvents(
    em,
    actor,
    now,
    into
      ? [
          { departmentId: department.id, action: 'MERGED', otherName: into.name },
          { departmentId: into.id, action: 'ABSORBED', otherName: department.name },
        ]
      : [{ departmentId: department.id, action: 'CLOSED' }],
  )
  await movePeople(em, clock, department, into)
  await moveWaitingRecords(em, now, actor, department, into)
  await moveAdministrators(em, site, actor, department, into)
}

async function movePeople(em: EntityManager, clock: Clock, department: HeldDepartment, into: HeldDepartment | null): Promise<void> {
  const found = await transactionRows(em)(`select id from professional where unit_id = ? and department_id = ? order by id${forUpdate(em)}`, [department.unitId, department.id])
  const ids = found.map(([id]) => Number(id))
  for (const chunk of chunks(ids)) {
    await write(em, `update professional set department_id = ?, updated_at = ?, version = version + 1 where id in ${placeholders(chunk.length)}`, [into?.id ?? null, clock.now().getTime(), ...chunk])
  }
  await changeDepartment(em, clock, ids, into?.id ?? null)
}

async function moveAdministrators(em: EntityManager, site: Site, actor: Actor, department: HeldDepartment, into: HeldDepartment | null): Promise<void> {
  const { clock } = site
  const now = clock.now()
  const today = todayIn(clock)
  const found = await transactionRows(em)(
    `select a.id, a.account_id,
        (select count(*) from assignment o where o.account_id = a.account_id and o.department_id = ? and o.role = a.role and ${inForce('o')}) as there
       from assignment a where a.unit_id = ? and a.department_id = ? and a.role = '${Role.DEPARTMENT_ADMIN}' and ${inForce('a')} order by a.id${forUpdate(em)}`,
    [into?.id ?? 0, today, today, department.unitId, department.id, today, today],
  )
  const all = found.map(([id, accountId, there]) => ({ id: Number(id), accountId: Number(accountId), ends: into === null || Number(there) > 0 }))
  const moving = all.filter(({ ends }) => !ends).map(({ id }) => id)
  if (into && moving.length > 0) {
    await write(em, `update assignment set department_id = ?, version = version + 1 where id in ${placeholders(moving.length)}`, [into.id, ...moving])
    await recordAssignmentEvents(em, actor, now, moving.map(assignmentId => ({ assignmentId, action: 'MOVED' as const, fromDepartment: department.name, toDepartment: into.name })))
  }
  const ending = all.filter(({ ends }) => ends)
  await endAssignments(em, now, today, actor, ending.map(({ id }) => id))
  for (const { accountId } of ending) await handOnEntries(em, site, actor, accountId, department.unitId)
  for (const { accountId, ends } of all) {
    const held = { accountId, role: Role.DEPARTMENT_ADMIN, unitId: department.unitId, departmentId: ends ? department.id : into!.id }
    await tellOfRole(em, site, ends ? 'ROLE_WITHDRAWN' : 'ROLE_CHANGED', held)
  }
}
