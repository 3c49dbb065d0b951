import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { hourBatchFailureScope, hourBatchScope } from './hour-batch.scope.js'

/**
 * One call on more records than its answer names: which events it left, so that it can be undone as a whole, and what it could not do.
 * Swept after a month; the events themselves stay. Holds no foreign keys: it is a way to find them, not a part of them.
 */
@Entity({ tableName: 'hour_batch' })
@Scoped(hourBatchScope)
@Index({ name: 'hour_batch_decided', properties: ['decidedAt'] })
export class HourBatch extends Row {
  @Property({ type: bigint() })
  accountId!: number

  @Property({ type: 'string', length: 10 })
  action!: 'APPROVED' | 'REJECTED' | 'RETRACTED'

  /** The instant of its events. */
  @Property({ type: new InstantType() })
  decidedAt!: Date

  /** Its events have keys from here; null where nothing was done. */
  @Property({ type: bigint(), nullable: true })
  firstEventId: number | null = null

  /** Up to and including here. Others' events may lie between. */
  @Property({ type: bigint(), nullable: true })
  lastEventId: number | null = null
}

/** A record that a batch left as it was, and why. */
@Entity({ tableName: 'hour_batch_failure' })
@Scoped(hourBatchFailureScope)
@Index({ name: 'hour_batch_failure_batch', properties: ['batchId', 'id'] })
export class HourBatchFailure extends Row {
  @ManyToOne(() => HourBatch, { mapToPk: true, fieldName: 'batch_id', deleteRule: 'cascade', index: false })
  batchId!: number

  @Property({ type: bigint() })
  hourRecordId!: number

  /** The outcome as it was worded, as JSON. */
  @Property({ type: 'text' })
  error!: string
}
