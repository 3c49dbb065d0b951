import type { EntityManager } from '@mikro-orm/sql'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { unitSettings } from '../units/unit-settings.js'
import { changeDepartment } from './change-department.js'
import { refusesConfirm } from './professional.policy.js'
import { runStaffBatch, type StaffRow } from './staff-batch.js'
import { tellOfConfirmation } from './tell-of-confirmation.js'
import type { PeopleSelection } from './staff.input.js'
import type { StaffBatchResult } from './staff.type.js'

/**
 * 确认, of one person or of many: whoever registered is of the unit from today on, in the department that was chosen; whoever is, and
 * chose another department, moves there today. One transaction, set-based; each person's trail says who confirmed.
 */
export async function confirmStaff(context: Context, selected: PeopleSelection, selection: Selection): Promise<StaffBatchResult> {
  const { clock } = context
  const actor = context.actor!
  let departmentsConfirm = false
  return runStaffBatch(
    context,
    selected,
    {
      prepare: async em => {
        departmentsConfirm = (await unitSettings(transactionRows(em), actor.unitId!)).departmentAdminsConfirm
        return null
      },
      refuses: person => refusesConfirm(actor, person, departmentsConfirm),
      doneBefore: (person, action) => person.standing === 'CONFIRMED' && person.wantedDepartmentId === null && (action === 'CONFIRMED' || action === 'DEPARTMENT_CHANGED'),
      apply: async (em, people) => {
        const now = clock.now()
        for (const chunk of chunks(people)) {
          // The department before what it is worked out from: MariaDB assigns from left to right.
          await write(
            em,
            `update professional set department_id = coalesce(wanted_department_id, department_id), wanted_department_id = null, standing = 'CONFIRMED', refusal_reason = null,
               updated_at = ?, version = version + 1 where id in ${placeholders(chunk.length)}`,
            [now.getTime(), ...chunk.map(({ id }) => id)],
          )
        }
        const placeOf = (person: StaffRow) => person.wantedDepartmentId ?? person.departmentId
        for (const [departmentId, group] of Map.groupBy(people, placeOf)) await changeDepartment(em, clock, group.map(({ id }) => id), departmentId)
        const names = await departmentNames(em, actor.unitId!)
        await recordAccountEvents(
          em,
          actor,
          now,
          people.map(person => ({
            accountId: person.accountId,
            action: person.standing === 'CONFIRMED' ? ('DEPARTMENT_CHANGED' as const) : ('CONFIRMED' as const),
            departmentName: names.get(placeOf(person) ?? 0) ?? null,
          })),
        )
        await tellOfConfirmation(em, context, people, names, null)
      },
    },
    selection,
  )
}

/** The unit's departments by id. */
export async function departmentNames(em: EntityManager, unitId: number): Promise<Map<number, string>> {
  return new Map((await transactionRows(em)('select id, name from department where unit_id = ?', [unitId])).map(([id, name]) => [Number(id), String(name)]))
}
