import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Account } from '../accounts/account.entity.js'
import { Assignment } from '../accounts/assignment.entity.js'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'

/** A signed-in browser. The row is the session: ending it ends the session at once, on every server. */
@Entity({ tableName: 'session' })
export class Session extends Row {
  /** SHA-256 of the cookie's random value: what the table holds opens nothing. */
  @Property({ type: 'string', length: 64 })
  @Unique()
  tokenHash!: string

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id' })
  accountId!: number

  /** Null while the account is being activated. */
  @ManyToOne(() => Assignment, { mapToPk: true, fieldName: 'assignment_id', nullable: true })
  assignmentId: number | null = null

  @Property({ type: new InstantType() })
  createdAt!: Date

  /** Written at most once a minute, so that reading stays reading. */
  @Property({ type: new InstantType() })
  lastSeenAt!: Date

  @Property({ type: new InstantType() })
  endsAt!: Date

  @Property({ type: new InstantType(), nullable: true })
  endedAt: Date | null = null

  @Property({ type: 'string', length: 64 })
  address!: string
}
