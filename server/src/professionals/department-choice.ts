import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { unitSettings } from '../units/unit-settings.js'
import type { Professional } from './professional.entity.js'

/** What a person's own choice of a department comes to. */
interface DepartmentChoice {
  readonly faults: Fault[]
  /** Where the person is from today on. */
  readonly departmentId: number | null
  /** What waits for the unit's word. */
  readonly wantedId: number | null
  /** Whether the unit is asked by this choice, and was not before. */
  readonly asks: boolean
}

/**
 * A person's own choice of a department counts at once, unless the unit wants to confirm it: then another department waits, as it would widen
 * who sees the person; to leave for none narrows it, and to choose the present one again takes the question back.
 * Until the unit has confirmed the person at all, the department is part of what it is asked.
 */
export async function departmentChoice(rows: Rows, person: Professional, chosenId: number | null): Promise<DepartmentChoice> {
  const { departmentId, wantedDepartmentId } = person
  if (person.standing !== 'CONFIRMED') {
    const other = chosenId !== (wantedDepartmentId ?? departmentId)
    return { faults: other ? [{ path: 'input.departmentId', code: 'DEPARTMENT_WITH_UNIT' }] : [], departmentId, wantedId: wantedDepartmentId, asks: false }
  }
  const waits = chosenId !== null && chosenId !== departmentId && (await unitSettings(rows, person.unitId)).departmentChoiceConfirmed
  if (waits) return { faults: [], departmentId, wantedId: chosenId, asks: chosenId !== wantedDepartmentId }
  return { faults: [], departmentId: chosenId, wantedId: null, asks: false }
}
