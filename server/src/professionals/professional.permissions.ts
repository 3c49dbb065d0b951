import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import type { Raw, ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { unitSettings } from '../units/unit-settings.js'
import { accessFacts } from './access-facts.js'
import { refusesAsk, refusesAssign, refusesConfirm, refusesEdit, refusesManage, refusesReset, refusesReveal } from './professional.policy.js'
import type { Standing } from './standing.js'

const numberOrNull = (value: unknown) => (value === null ? null : Number(value))

/** What the caller may do with people, by their rows: the policy's answers. The accounts' offices are read only where asked for. */
export async function readPermissions(raws: readonly Raw[], context: ReadContext, selection: Selection): Promise<Map<unknown, unknown>> {
  const { actor, language } = context
  if (!actor) return new Map()
  const facts = 'canResetAccess' in selection ? await accessFacts(context.rows, raws.map(raw => Number(raw['accountId'])), todayIn(context.clock)) : null
  // All that is in scope of a department's administrator is of one unit: the actor's own.
  const settings = 'canConfirm' in selection && actor.unitId !== null ? await unitSettings(context.rows, actor.unitId) : null
  return new Map(
    raws.map(raw => {
      const person = {
        id: Number(raw['id']),
        unitId: Number(raw['unitId']),
        departmentId: numberOrNull(raw['departmentId']),
        wantedDepartmentId: numberOrNull(raw['wantedDepartmentId']),
        standing: raw['standing'] as Standing,
      }
      const access = facts?.get(Number(raw['accountId']))
      return [
        raw,
        {
          canEdit: permission(refusesEdit(actor, person), language),
          canRevealIdNumber: permission(refusesReveal(actor, person), language),
          canConfirm: permission(refusesConfirm(actor, person, settings?.departmentAdminsConfirm ?? false), language),
          canAskUnit: permission(refusesAsk(actor, person), language),
          canManage: permission(refusesManage(actor, person), language),
          canAssignDepartment: permission(refusesAssign(actor, person), language),
          canResetAccess: permission(access ? refusesReset(actor, person, access) : 'NOT_ALLOWED', language),
        },
      ]
    }),
  )
}
