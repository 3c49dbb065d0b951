import { nameFaults } from '../accounts/name-faults.js'
import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'

/** Longest name of a department, in characters. */
export const departmentNameMax = 100

/** Everything wrong with the name of a department of a unit, at once; `ownId` is the department that has it already. */
export async function departmentNameFaults(rows: Rows, unitId: number, name: string, ownId = 0): Promise<Fault[]> {
  const faults = nameFaults(name, 'name', departmentNameMax)
  const [taken] = await rows('select 1 from department where unit_id = ? and open_name = lower(?) and id <> ?', [unitId, name, ownId])
  return taken ? [...faults, nameTaken] : faults
}

/** Another open department of the unit has this name. */
export const nameTaken: Fault = { path: 'name', code: 'DEPARTMENT_NAME_TAKEN' }
