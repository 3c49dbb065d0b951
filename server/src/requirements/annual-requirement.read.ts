import { Role } from '../access/role.js'
import { todayIn } from '../clock.js'
import { keyOf } from '../database/key.js'
import { column, many, readRows, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { openingsInForce, type Place } from '../windows/openings-in-force.js'
import { windowEventShape } from '../windows/window-event.shape.js'
import { isOpen, type YearWindow } from '../windows/year-windows.js'
import type { AnnualRequirementType } from './annual-requirement.type.js'

const columns = [
  'year', 'version', 'total', 'professionalHours', 'publicRequired', 'publicElective', 'entryOpensOn', 'entryClosesOn', 'reviewClosesOn', 'studyClosesOn', 'source',
]
const annualRequirementShape: Shape = {
  typename: 'AnnualRequirement',
  table: 'annual_requirement',
  key: 'year',
  fields: {
    ...Object.fromEntries(columns.map(name => [name, column(name)])),
    windowHistory: many(() => windowEventShape, 'year', 'r.id', "r.action = 'CHANGED'"),
  },
}

/** What is worked out from the windows that hold for somebody. */
const ofWindows = ['entryUntil', 'reviewUntil', 'entryOpen', 'reviewOpen']

/**
 * The requirements of all years, newest first, or of one; with the days that hold for a person in the caller's scope, otherwise for the
 * caller: a person's own, what an administrator's whole unit has, the year's own for all others.
 */
export async function readAnnualRequirements(year: number | null, professionalId: string | null, selection: Selection, context: ReadContext): Promise<AnnualRequirementType[]> {
  const extra = ['r.year', 'r.entry_opens_on', 'r.entry_closes_on', 'r.review_closes_on']
  const wanted = year === null ? { where: '1 = 1', params: [] } : { where: 'r.year = ?', params: [year] }
  const rows = await readRows(annualRequirementShape, selection, { ...wanted, order: 'r.year desc', extra }, context)
  if (ofWindows.some(name => name in selection)) {
    const today = todayIn(context.clock)
    const windows = rows.map(row => windowOf(row.extra))
    const place = await placeOf(professionalId, context)
    const holding = await openingsInForce(context.rows, windows.map(one => one.year), [place])
    for (const [i, { node }] of rows.entries()) {
      const { entryOpensOn, entryClosesOn, reviewClosesOn } = holding(windows[i]!, place)
      Object.assign(node, {
        entryUntil: entryClosesOn,
        reviewUntil: reviewClosesOn,
        entryOpen: isOpen(entryOpensOn, entryClosesOn, today),
        reviewOpen: isOpen(entryOpensOn, reviewClosesOn, today),
      })
    }
  }
  return rows.map(row => row.node as unknown as AnnualRequirementType)
}

const windowOf = ([year, entryOpensOn, entryClosesOn, reviewClosesOn]: readonly unknown[]) => ({ year, entryOpensOn, entryClosesOn, reviewClosesOn }) as YearWindow

const nobody: Place = { unitId: null, professionalId: null }
const withUnit: readonly (Role | null)[] = [Role.PROFESSIONAL, Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN]

/** Who is out of scope is nobody: the year's own days say nothing of them. */
async function placeOf(professionalId: string | null, { actor, rows }: ReadContext): Promise<Place> {
  if (!actor) return nobody
  if (professionalId === null) {
    return withUnit.includes(actor.role) ? { unitId: actor.unitId, professionalId: actor.role === Role.PROFESSIONAL ? actor.professionalId : null } : nobody
  }
  const scope = professionalScope(actor)
  const id = keyOf(professionalId)
  const [row] = await rows(`select p.unit_id from professional p where p.id = ? and ${scope.sql('p')}`, [id, ...scope.params])
  return row ? { unitId: Number(row[0]), professionalId: id } : nobody
}
