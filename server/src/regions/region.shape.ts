import { column, one, type Shape } from '../database/read-shape.js'

/** How a region is read. */
export const regionShape: Shape = {
  typename: 'Region',
  table: 'region',
  key: 'code',
  fields: {
    code: column('code'),
    name: column('name'),
    parent: one(() => regionShape, 'parent_code'),
  },
}
