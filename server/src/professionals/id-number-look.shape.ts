import { column, one, type Shape } from '../database/read-shape.js'
import { unitShape } from '../units/unit.shape.js'

/** How a look at a whole identity number is read. */
export const idNumberLookShape: Shape = {
  typename: 'IdNumberLook',
  table: 'id_number_look',
  key: 'id',
  fields: {
    id: column('id'),
    at: column('at'),
    byName: column('byName'),
    reason: column('reason'),
    unit: one(() => unitShape, 'unit_id'),
  },
}
