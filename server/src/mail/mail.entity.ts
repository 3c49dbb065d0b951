import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { Language } from '../errors/language.js'

/**
 * A mail to send, written in the transaction that decided it; a pass in the background sends it after the commit. Swept a month after
 * it was written. Nobody sees these rows through the API. Holds no foreign keys.
 */
@Entity({ tableName: 'outgoing_mail' })
@Index({ name: 'outgoing_mail_due', properties: ['nextTryAt', 'createdAt'] })
@Index({ name: 'outgoing_mail_address', properties: ['address', 'createdAt'] })
export class OutgoingMail extends Row {
  @Property({ type: 'string', length: 200 })
  address!: string

  /** Whose it is; null for a proof of an address that is no account's yet. */
  @Property({ type: bigint(), nullable: true })
  accountId: number | null = null

  @Property({ type: 'string', length: 2 })
  language!: Language

  /** Whether it holds a code that proves the address; to an address that is not proven goes nothing else. */
  @Property({ type: 'boolean' })
  proof!: boolean

  /** Codes of the words. */
  @Property({ type: 'string', length: 64 })
  subject!: string

  @Property({ type: 'string', length: 64 })
  text!: string

  /** Parameters of the words as JSON under AES-256-GCM, as they may hold a code that opens an account; empty once sent or given up. */
  @Property({ type: 'text' })
  params!: string

  @Property({ type: new InstantType() })
  createdAt!: Date

  /** When it is to be tried; while a process sends it, until when that one has it to itself. Null once sent or given up. */
  @Property({ type: new InstantType(), nullable: true })
  nextTryAt: Date | null = null

  @Property({ type: 'smallint' })
  tries!: number

  /** Who has it: a random text a pass. */
  @Property({ type: 'string', length: 32, nullable: true })
  claim: string | null = null

  /** After this it says nothing useful any more, such as a code that has lapsed, and is not sent. */
  @Property({ type: new InstantType(), nullable: true })
  usefulUntil: Date | null = null

  @Property({ type: new InstantType(), nullable: true })
  sentAt: Date | null = null

  @Property({ type: new InstantType(), nullable: true })
  failedAt: Date | null = null

  /** What the last failed try came to, for the system administrator's eyes in the database. */
  @Property({ type: 'string', length: 500, nullable: true })
  error: string | null = null
}
