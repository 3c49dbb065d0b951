import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, write } from '../database/write.js'
import { conflict, notAllowed, type Conflict, type NotAllowed } from '../errors/user-error.js'
import { refusesSetup } from './department.policy.js'
import { unitSettings, type SettingsOfUnit } from './unit-settings.js'
import { UnitSettings, type UnitSettingChange } from './unit-settings.type.js'

/** The settings of the caller's unit with their history. */
export async function readUnitSettings(rows: Rows, unitId: number): Promise<UnitSettings> {
  const found = await rows('select at, actor_name, department_choice_confirmed, department_admins_confirm from unit_setting_event where unit_id = ? order by id desc limit 50', [unitId])
  const history: UnitSettingChange[] = found.map(([at, byName, choice, admins]) => ({
    at: Number(at),
    byName: String(byName),
    departmentChoiceConfirmed: Number(choice) === 1,
    departmentAdminsConfirm: Number(admins) === 1,
  }))
  return Object.assign(new UnitSettings(), await unitSettings(rows, unitId), { history })
}

/**
 * 修改单位设置, by those who set the unit up. Another version than was seen is a Conflict, unless the settings are what is asked for already.
 * What waits when a confirmation is no longer asked for goes on waiting: somebody has been told so.
 */
export async function updateUnitSettings(context: Context, version: number, wanted: Omit<SettingsOfUnit, 'version'>): Promise<UnitSettings | NotAllowed | Conflict> {
  const { clock, language, rows } = context
  const actor = context.actor!
  const refusal = refusesSetup(actor)
  if (refusal || actor.unitId === null) return notAllowed(language, refusal ?? 'NOT_ALLOWED')
  const unitId = actor.unitId
  const { departmentChoiceConfirmed, departmentAdminsConfirm } = wanted
  const values = [Number(departmentChoiceConfirmed), Number(departmentAdminsConfirm)]
  const stale = await transactionally(context.em, async em => {
    const changed = await write(
      em,
      'update unit set department_choice_confirmed = ?, department_admins_confirm = ?, version = version + 1 where id = ? and version = ? and (department_choice_confirmed <> ? or department_admins_confirm <> ?)',
      [...values, unitId, version, ...values],
    )
    if (changed === 0) {
      const now = await unitSettings(transactionRows(em), unitId)
      const same = now.departmentChoiceConfirmed === departmentChoiceConfirmed && now.departmentAdminsConfirm === departmentAdminsConfirm
      return same ? null : conflict(language, now.version, null)
    }
    await insertRows(
      em,
      'unit_setting_event',
      ['unit_id', 'at', 'actor_id', 'actor_name', 'department_choice_confirmed', 'department_admins_confirm'],
      [[unitId, clock.now().getTime(), actor.accountId, actor.name, ...values]],
    )
    await recordAudit(em, actor, clock.now(), [
      { noun: 'UNIT', action: 'SETTINGS_CHANGED', about: { unit: unitId }, subjectId: unitId, details: { departmentChoiceConfirmed, departmentAdminsConfirm } },
    ])
    return null
  })
  return stale ?? readUnitSettings(rows, unitId)
}
