import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { chunks, placeholders, write } from '../database/write.js'
import { textFaults } from '../errors/text-faults.js'
import { invalidInput, type Fault } from '../errors/user-error.js'
import { unitSettings } from '../units/unit-settings.js'
import { departmentNames } from './confirm-staff.js'
import { refusesConfirm } from './professional.policy.js'
import { runStaffBatch } from './staff-batch.js'
import type { PeopleSelection } from './staff.input.js'
import { tellOfConfirmation } from './tell-of-confirmation.js'
import type { StaffBatchResult } from './staff.type.js'

const longestReason = 500

function reasonFaults(reason: string): Fault[] {
  return reason === '' ? [{ path: 'reason', code: 'REFUSAL_REASON_REQUIRED' }] : textFaults('reason', reason, longestReason)
}

/** Whom the administrator refused, as the last thing that happened: they are out of scope since. */
async function refusedBefore(em: EntityManager, actor: Actor, ids: readonly number[]): Promise<Set<number>> {
  const refused = new Set<number>()
  for (const chunk of chunks(ids)) {
    const found = await transactionRows(em)(
      `select p.id from professional p join account_event e on e.account_id = p.account_id
        where p.id in ${placeholders(chunk.length)} and p.unit_id = ? and e.action = 'REFUSED' and e.actor_id = ?
          and e.id = (select max(l.id) from account_event l where l.account_id = p.account_id)`,
      [...chunk, actor.unitId!, actor.accountId],
    )
    for (const [id] of found) refused.add(Number(id))
  }
  return refused
}

/**
 * 不予确认 with a reason that the person sees, of one or of many: whoever registered is nothing to the unit any more and may ask again or
 * ask another unit; whoever chose another department stays where they are.
 */
export async function refuseStaff(context: Context, selected: PeopleSelection, typedReason: string, selection: Selection): Promise<StaffBatchResult> {
  const { clock, language } = context
  const actor = context.actor!
  const reason = typedReason.trim()
  const faults = reasonFaults(reason)
  let departmentsConfirm = false
  return runStaffBatch(
    context,
    selected,
    {
      prepare: async em => {
        departmentsConfirm = (await unitSettings(transactionRows(em), actor.unitId!)).departmentAdminsConfirm
        return faults.length > 0 ? invalidInput(language, faults) : null
      },
      refuses: person => refusesConfirm(actor, person, departmentsConfirm),
      doneBefore: (person, action) => person.wantedDepartmentId === null && action === 'DEPARTMENT_REFUSED',
      takenOutBefore: (em, ids) => refusedBefore(em, actor, ids),
      apply: async (em, people) => {
        const now = clock.now()
        for (const chunk of chunks(people)) {
          await write(
            em,
            `update professional set department_id = case when standing = 'CONFIRMED' then department_id end, wanted_department_id = null, refusal_reason = ?,
               standing = case when standing = 'CONFIRMED' then standing else 'REFUSED' end, updated_at = ?, version = version + 1 where id in ${placeholders(chunk.length)}`,
            [reason, now.getTime(), ...chunk.map(({ id }) => id)],
          )
        }
        const names = await departmentNames(em, actor.unitId!)
        await recordAccountEvents(
          em,
          actor,
          now,
          people.map(({ accountId, standing, wantedDepartmentId }) => ({
            accountId,
            action: standing === 'CONFIRMED' ? ('DEPARTMENT_REFUSED' as const) : ('REFUSED' as const),
            departmentName: standing === 'CONFIRMED' ? (names.get(wantedDepartmentId ?? 0) ?? null) : null,
            reason,
          })),
        )
        await tellOfConfirmation(em, context, people, names, reason)
      },
    },
    selection,
  )
}
