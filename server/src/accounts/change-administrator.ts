import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { handOnEntries } from '../hours/hand-on-entries.js'
import { tellOfRole } from '../messages/tell-of-role.js'
import { endSessionsIn } from '../session/session.js'
import { openDepartment } from '../units/open-department.js'
import { detailFaults, detailsOf, type AdministratorDetails } from './administrator-details.js'
import type { AdministratorInput } from './administrator.input.js'
import { isLastGeneral, refusesAppointing, refusesChange } from './administrator.policy.js'
import { lastChangedBy, recordAssignmentEvents, type NewAssignmentEvent } from './assignment-events.js'
import { assignmentsHeld } from './assignments-in-force.js'
import { holdAdministrator, type HeldAdministrator } from './hold-administrator.js'

/**
 * 修改管理员. Another department, and 不允许登录, work at once: sessions in this role end. What the administrator has entered for staff
 * and no longer administers passes on. A unit always keeps a general administrator who may sign in.
 */
export async function changeAdministrator(
  context: Context,
  id: number,
  version: number,
  input: AdministratorInput,
): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const departmentId = input.departmentId ? keyOf(input.departmentId) : null
  const details = detailsOf(input)
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const held = await holdAdministrator(em, clock, actor, id)
    if (!held) return notFound(language)
    const refusal = refusesChange(actor, held) ?? refusesAppointing(actor, departmentId)
    if (refusal) return notAllowed(language, refusal)
    if (held.version !== version) return conflict(language, held.version, await lastChangedBy(rows, id))
    const moves = departmentId !== held.departmentId
    const toDepartment = departmentId === null ? null : await openDepartment(em, held.unitId, departmentId)
    const faults = detailFaults(details)
    if (departmentId !== null && moves && toDepartment === null) faults.push({ path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' })
    if (moves && (await holdsPlace(em, held, departmentId, todayIn(clock)))) faults.push({ path: 'input.departmentId', code: 'ASSIGNMENT_EXISTS' })
    if (faults.length > 0) return invalidInput(language, faults)
    if (isLastGeneral(held) && (departmentId !== null || !details.signInAllowed)) return notAllowed(language, 'LAST_GENERAL_ADMIN')

    const events = await eventsOf(em, held, details, moves ? { toDepartment } : null)
    if (events.length === 0) return id
    await write(
      em,
      'update assignment set role = ?, department_id = ?, job_title = ?, phone = ?, on_staff = ?, sign_in_allowed = ?, duties = ?, version = version + 1 where id = ?',
      [
        departmentId === null ? Role.GENERAL_ADMIN : Role.DEPARTMENT_ADMIN,
        departmentId,
        details.jobTitle,
        details.phone,
        Number(details.onStaff),
        Number(details.signInAllowed),
        details.duties,
        id,
      ],
    )
    const now = clock.now()
    if (moves || !details.signInAllowed) await endSessionsIn(em, now, [id])
    if (moves) {
      await handOnEntries(em, context, actor, held.accountId, held.unitId)
      await tellOfRole(em, context, 'ROLE_CHANGED', { ...held, departmentId, role: departmentId === null ? Role.GENERAL_ADMIN : Role.DEPARTMENT_ADMIN })
    }
    await recordAssignmentEvents(em, actor, now, events)
    return id
  })
}

/** Whether the account has this very place already, in another assignment. */
async function holdsPlace(em: EntityManager, held: HeldAdministrator, departmentId: number | null, today: string): Promise<boolean> {
  const role = departmentId === null ? Role.GENERAL_ADMIN : Role.DEPARTMENT_ADMIN
  const others = await assignmentsHeld(transactionRows(em), held.accountId, today)
  return others.some(other => other.id !== held.id && other.role === role && other.unitId === held.unitId && other.departmentId === departmentId)
}

/** What changes, an event each. */
async function eventsOf(em: EntityManager, held: HeldAdministrator, details: AdministratorDetails, move: { toDepartment: string | null } | null): Promise<NewAssignmentEvent[]> {
  const events: NewAssignmentEvent[] = []
  const [before] = await transactionRows(em)(
    'select a.job_title, a.phone, a.on_staff, a.duties, d.name as department from assignment a left join department d on d.id = a.department_id where a.id = ?',
    [held.id],
  )
  const [jobTitle, phone, onStaff, duties, department] = before!
  const same = jobTitle === details.jobTitle && phone === details.phone && duties === details.duties && onStaff !== null && Boolean(Number(onStaff)) === details.onStaff
  if (!same) events.push({ assignmentId: held.id, action: 'EDITED' })
  if (move) events.push({ assignmentId: held.id, action: 'MOVED', fromDepartment: department === null ? null : String(department), toDepartment: move.toDepartment })
  if (details.signInAllowed !== held.signInAllowed) events.push({ assignmentId: held.id, action: details.signInAllowed ? 'ALLOWED' : 'BARRED' })
  return events
}
