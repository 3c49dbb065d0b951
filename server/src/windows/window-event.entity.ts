import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'

/** What happened to a year's windows or to an opening. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'window_event' })
@Index({ name: 'window_event_year', properties: ['year', 'id'] })
export class WindowEvent extends Row {
  @Property({ type: 'smallint' })
  year!: number

  /** Null where the year's own windows changed. */
  @Property({ type: bigint(), nullable: true })
  openingId: number | null = null

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 9 })
  action!: 'CHANGED' | 'OPENED' | 'WITHDRAWN'

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  /** Why: 依据 of a change, reason of an opening or of its withdrawal. */
  @Property({ type: 'string', length: 500 })
  reason!: string

  /** The days from now on. */
  @Property({ type: 'date', nullable: true })
  entryOpensOn: string | null = null

  @Property({ type: 'date', nullable: true })
  entryClosesOn: string | null = null

  @Property({ type: 'date', nullable: true })
  reviewClosesOn: string | null = null

  /** Of a change: the days until then. */
  @Property({ type: 'date', nullable: true })
  formerEntryOpensOn: string | null = null

  @Property({ type: 'date', nullable: true })
  formerEntryClosesOn: string | null = null

  @Property({ type: 'date', nullable: true })
  formerReviewClosesOn: string | null = null
}
