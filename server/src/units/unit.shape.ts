import { asBoolean, batched, column, derived, expression, inList, many, one, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import { regionShape } from '../regions/region.shape.js'
import { UnitKind } from './unit.entity.js'

/** How a unit or authority is read. Units are known to everybody signed in; what happens in them is not. */
export const unitShape: Shape = {
  typename: 'Unit',
  table: 'unit',
  key: 'id',
  fields: {
    id: column('id'),
    name: column('name'),
    creditCode: column('creditCode'),
    kind: column('kind'),
    isAuthority: derived(['kind'], raw => raw['kind'] === UnitKind.AUTHORITY),
    closed: expression(u => `(${u}.closed_at is not null)`, asBoolean),
    formerNames: batched(
      ['id'],
      async (raws, context) => {
        const keys = inList(raws.map(raw => raw['id'] as Param))
        const found = await context.rows(`select unit_id, other_name from unit_event where unit_id in ${keys.sql} and action = 'RENAMED' order by id`, keys.params)
        return new Map([...Map.groupBy(found, ([id]) => id)].map(([id, of]) => [id, of.map(([, name]) => name)]))
      },
      () => [],
    ),
    region: one(() => regionShape, 'region_code'),
    departments: many(() => departmentShape, 'unit_id', 'r.id', 'r.closed_at is null'),
  },
}

/** How a department is read. */
export const departmentShape: Shape = {
  typename: 'Department',
  table: 'department',
  key: 'id',
  fields: {
    id: column('id'),
    name: column('name'),
    unit: one(() => unitShape, 'unit_id'),
  },
}
