import type { Rows } from '../database/rows.js'
import { Standing } from '../professionals/standing.js'
import { UnitKind } from '../units/unit.entity.js'

/**
 * How a unit takes somebody who says to belong to it: unconfirmed, in the chosen department at once or, where the unit has set so, when it
 * confirms. 其他单位 has nobody who could confirm: its people are in at once, and the authority decides on each record of theirs.
 */
export async function standingAt(rows: Rows, unitId: number): Promise<{ standing: Standing; departmentWaits: boolean }> {
  const [row] = await rows('select kind, department_choice_confirmed from unit where id = ?', [unitId])
  const standing = row?.[0] === UnitKind.OTHER ? Standing.CONFIRMED : Standing.UNCONFIRMED
  return { standing, departmentWaits: standing === Standing.UNCONFIRMED && Number(row?.[1]) === 1 }
}
