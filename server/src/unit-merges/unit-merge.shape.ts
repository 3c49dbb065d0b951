import { permission } from '../access/permission.js'
import { batched, column, derived, inList, one, type Raw, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { UnitKind } from '../units/unit.entity.js'
import { unitShape } from '../units/unit.shape.js'
import { refusesUndo, undoneWithinMs } from './unit-merge.policy.js'

/** What may be done with merges depends on the units that stayed, as they are now: one statement for all of them. */
async function permissionsOf(raws: readonly Raw[], { actor, clock, language, rows }: ReadContext): Promise<Map<unknown, unknown>> {
  const keys = inList([...new Set(raws.map(raw => raw['intoUnitId'] as Param))])
  const units = new Map((await rows(`select u.id, u.kind, u.closed_at from unit u where u.id in ${keys.sql}`, keys.params)).map(([id, kind, closedAt]) => [id, { kind: kind as UnitKind, closed: closedAt !== null }]))
  return new Map(
    raws.map(raw => {
      const into = units.get(raw['intoUnitId'])
      const facts = into && { at: new Date(Number(raw['at'])), undone: raw['undoneAt'] !== null, into }
      return [raw['id'], { canUndo: permission(actor && facts ? refusesUndo(actor, facts, clock.now()) : 'NOT_ALLOWED', language) }]
    }),
  )
}

/** How a merge is read. Readers add unitMergeScope. */
export const unitMergeShape: Shape = {
  typename: 'UnitMerge',
  table: 'unit_merge',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    unit: one(() => unitShape, 'unit_id'),
    into: one(() => unitShape, 'into_unit_id'),
    at: column('at'),
    undoUntil: derived(['at'], raw => Number(raw['at']) + undoneWithinMs),
    actorName: column('actorName'),
    reason: column('reason'),
    undoneAt: column('undoneAt'),
    permissions: batched(['id', 'intoUnitId', 'at', 'undoneAt'], permissionsOf, () => null),
  },
}
