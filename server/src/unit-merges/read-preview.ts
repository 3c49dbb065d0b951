import { permission } from '../access/permission.js'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { readRows } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { HourStatus } from '../hours/hour-enums.js'
import { managedUnitScope } from '../units/managed-unit.scope.js'
import { managedUnitShape } from '../units/managed-unit.shape.js'
import type { UnitKind } from '../units/unit.entity.js'
import { mergeCounts } from './merge-preview.js'
import { referrerWords } from './referrer-words.js'
import { refusesMerge } from './unit-merge.policy.js'
import type { UnitMergePreview } from './unit-merge.type.js'

/** What merging one unit into another would do; null where one of them does not exist for the caller. */
export async function readPreview(unitId: number, intoId: number, selection: Selection, context: Context): Promise<UnitMergePreview | null> {
  const { clock, database, language, rows } = context
  const actor = context.actor!
  const scope = managedUnitScope(actor)
  const unitIn = async (id: number, part: Selection) => {
    const [row] = await readRows(managedUnitShape, part, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params], extra: ['r.kind', 'r.closed_at'] }, context)
    return row && { node: row.node, facts: { kind: row.extra[0] as UnitKind, closed: row.extra[1] !== null } }
  }
  const [unit, into] = await Promise.all([unitIn(unitId, selection['unit'] ?? {}), unitIn(intoId, selection['into'] ?? {})])
  if (!unit || !into || unitId === intoId) return null
  const today = todayIn(clock)
  const names = await rows(
    `select distinct c.name from assignment a join account c on c.id = a.account_id
      where a.unit_id = ? and a.role in ('${Role.GENERAL_ADMIN}', '${Role.DEPARTMENT_ADMIN}', '${Role.AUTHORITY}') and ${inForce('a')} order by c.name`,
    [unitId, today, today],
  )
  const counts = await mergeCounts(database.fork(), rows, unitId, intoId)
  return {
    __typename: 'UnitMergePreview',
    unit: unit.node,
    into: into.node,
    counts: counts.map(({ referrer, status, moves, stays, had }) => ({
      __typename: 'UnitMergeCount',
      referrer,
      label: referrerWords(referrer, language),
      status: status as HourStatus | null,
      unitBefore: moves + stays,
      intoBefore: had,
      unitAfter: stays,
      intoAfter: had + moves,
    })),
    administrators: names.map(([name]) => String(name)),
    canMerge: permission(refusesMerge(actor, unit.facts, into.facts), language),
  } as unknown as UnitMergePreview
}
