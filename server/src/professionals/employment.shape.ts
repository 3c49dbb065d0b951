import { column, one, type Shape } from '../database/read-shape.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'

/** How an employment is read. */
export const employmentShape: Shape = {
  typename: 'Employment',
  table: 'employment',
  key: 'id',
  fields: {
    id: column('id'),
    startsOn: column('startsOn'),
    endsOn: column('endsOn'),
    unit: one(() => unitShape, 'unit_id'),
    department: one(() => departmentShape, 'department_id'),
  },
}
