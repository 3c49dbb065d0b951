import type { Rows } from '../database/rows.js'

/** What a unit has decided about its people, with the version that a change refers to. */
export interface SettingsOfUnit {
  readonly version: number
  readonly departmentChoiceConfirmed: boolean
  readonly departmentAdminsConfirm: boolean
}

/** The settings of a unit; those of none say no to everything. */
export async function unitSettings(rows: Rows, unitId: number): Promise<SettingsOfUnit> {
  const [row] = await rows('select version, department_choice_confirmed, department_admins_confirm from unit where id = ?', [unitId])
  return { version: Number(row?.[0] ?? 0), departmentChoiceConfirmed: Number(row?.[1]) === 1, departmentAdminsConfirm: Number(row?.[2]) === 1 }
}
