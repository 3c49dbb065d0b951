import { recordAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { invalidInput } from '../errors/user-error.js'
import { changeDepartment } from './change-department.js'
import { departmentOfUnit } from './department-of-unit.js'
import { refusesAssign } from './professional.policy.js'
import { runStaffBatch } from './staff-batch.js'
import type { PeopleSelection } from './staff.input.js'
import type { StaffBatchResult } from './staff.type.js'

/**
 * 分配部门, of one person or of many: one path, one transaction, set-based. From today on they are the department's (none: the general
 * administrator's); what they have submitted stays where it was, and a choice of their own that waited is answered by it.
 * Whoever is there already counts as done and is left as it is.
 */
export async function assignDepartment(context: Context, selected: PeopleSelection, departmentId: number | null, selection: Selection): Promise<StaffBatchResult> {
  const { clock, language } = context
  const actor = context.actor!
  let departmentName: string | null = null
  return runStaffBatch(
    context,
    selected,
    {
      prepare: async em => {
        const department = await departmentOfUnit(em, actor.unitId!, departmentId, 'departmentId')
        if ('code' in department) return invalidInput(language, [department])
        departmentName = department.name
        return null
      },
      refuses: person => refusesAssign(actor, person),
      doneBefore: (person, action) => action === 'DEPARTMENT_CHANGED' && person.departmentId === departmentId,
      apply: async (em, people) => {
        const moving = people.filter(person => person.departmentId !== departmentId || person.wantedDepartmentId !== null)
        const now = clock.now()
        for (const chunk of chunks(moving)) {
          await write(em, `update professional set department_id = ?, wanted_department_id = null, updated_at = ?, version = version + 1 where id in ${placeholders(chunk.length)}`, [
            departmentId,
            now.getTime(),
            ...chunk.map(({ id }) => id),
          ])
        }
        await changeDepartment(em, clock, moving.filter(person => person.departmentId !== departmentId).map(({ id }) => id), departmentId)
        await recordAccountEvents(em, actor, now, moving.map(({ accountId }) => ({ accountId, action: 'DEPARTMENT_CHANGED' as const, departmentName })))
      },
    },
    selection,
  )
}
