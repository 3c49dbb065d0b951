import { column, type Shape } from '../database/read-shape.js'

/** How the changes of a year's windows are read. */
export const windowEventShape: Shape = {
  typename: 'YearWindowChange',
  table: 'window_event',
  key: 'id',
  fields: Object.fromEntries(
    ['id', 'at', 'actorName', 'reason', 'entryOpensOn', 'entryClosesOn', 'reviewClosesOn', 'formerEntryOpensOn', 'formerEntryClosesOn', 'formerReviewClosesOn'].map(name => [name, column(name)]),
  ),
}
