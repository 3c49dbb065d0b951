import { permission } from '../access/permission.js'
import { column, derived, expression, many, one, type Shape } from '../database/read-shape.js'
import { regionShape } from '../regions/region.shape.js'
import { refusesUnitChange } from './managed-unit.policy.js'
import { unitShape } from './unit.shape.js'

/** How what happened to a unit is read; readers of other than a managed unit's add unitEventScope. */
export const unitEventShape: Shape = {
  typename: 'UnitEvent',
  table: 'unit_event',
  key: 'id',
  fields: { id: column('id'), at: column('at'), action: column('action'), actorName: column('actorName'), otherName: column('otherName'), reason: column('reason') },
}

/** How a unit is read by those who look after it. Readers add managedUnitScope. */
export const managedUnitShape: Shape = {
  typename: 'ManagedUnit',
  table: 'unit',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    name: column('name'),
    creditCode: column('creditCode'),
    creditCodeReason: column('creditCodeReason'),
    kind: column('kind'),
    region: one(() => regionShape, 'region_code'),
    people: expression(u => `(select count(*) from professional p where p.unit_id = ${u}.id)`, Number),
    closedAt: column('closedAt'),
    mergedInto: one(() => unitShape, 'merged_into_id'),
    history: many(() => unitEventShape, 'unit_id', 'r.id'),
    permissions: derived(['kind', 'closedAt'], (raw, { actor, language }) => ({
      canChange: permission(actor ? refusesUnitChange(actor, { kind: raw['kind'], closed: raw['closedAt'] !== null }) : 'NOT_ALLOWED', language),
    })),
  },
}
