import { column, derived, many, one, type Shape } from '../database/read-shape.js'
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
