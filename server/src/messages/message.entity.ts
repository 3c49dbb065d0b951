import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { MessageKind } from './message-kind.js'
import { messageScope } from './message.scope.js'

/**
 * 消息: something that an account's holder is told, written in the transaction of what it tells of; worded in the reader's language when read.
 * Kept for two years. Holds no foreign keys: it outlives what it tells of.
 */
@Entity({ tableName: 'message' })
@Scoped(messageScope)
@Index({ name: 'message_account', properties: ['accountId', 'id'] })
@Index({ name: 'message_unread', properties: ['accountId', 'readAt', 'assignmentId'] })
@Unique({ name: 'message_run', properties: ['assignmentId', 'runKey'] })
export class Message extends Row {
  @Property({ type: bigint() })
  accountId!: number

  /** The role that it concerns, in which alone it is seen; null for all of the account's roles. */
  @Property({ type: bigint(), nullable: true })
  assignmentId: number | null = null

  @Property({ type: 'string', length: 20 })
  kind!: MessageKind

  /** Of how many it tells. */
  @Property({ type: 'integer' })
  count!: number

  /** Parameters of its words, as JSON. */
  @Property({ type: 'text' })
  params!: string

  /** What somebody wrote: an opinion, a reason. */
  @Property({ type: 'string', length: 1000, nullable: true })
  detail: string | null = null

  /** The record, where it tells of one that is still there. */
  @Property({ type: bigint(), nullable: true })
  hourRecordId: number | null = null

  /** Of what waits for review: the unit or authority, and perhaps department and year, whose waiting records are counted at reading. */
  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  @Property({ type: bigint(), nullable: true })
  departmentId: number | null = null

  @Property({ type: 'smallint', nullable: true })
  year: number | null = null

  /** An assignment has one message of a key: what is to be told once, or once until it is read (then reading takes the key away). */
  @Property({ type: 'string', length: 40, nullable: true })
  runKey: string | null = null

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: new InstantType(), nullable: true })
  readAt: Date | null = null
}
