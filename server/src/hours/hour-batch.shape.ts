import { column, one, type Shape } from '../database/read-shape.js'
import { hourRecordScope } from './hour-record.scope.js'
import { hourRecordShape } from './hour-record.shape.js'

/** How what a batch could not do is read; the record as it stands now. */
export const batchFailureShape: Shape = {
  typename: 'BatchItem',
  table: 'hour_batch_failure',
  key: 'id',
  fields: {
    id: column('hourRecordId'),
    record: one(() => hourRecordShape, 'hour_record_id', hourRecordScope),
    error: column('error', text => JSON.parse(String(text))),
  },
}
