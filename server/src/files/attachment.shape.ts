import { column, expression, type Shape } from '../database/read-shape.js'

/** The address at which a file is downloaded. */
export const fileUrl = (id: unknown): string => `/files/${String(id)}`

/** How a file is read. Reached through its record, whose scope is the file's. */
export const attachmentShape: Shape = {
  typename: 'Attachment',
  table: 'attachment',
  key: 'id',
  fields: {
    id: column('id'),
    name: column('name'),
    mediaType: column('mediaType'),
    size: column('size'),
    url: expression(alias => `${alias}.id`, fileUrl),
  },
}
