import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'

/** The address that an account's holder is about to prove, one an account; another request takes its place. */
@Entity({ tableName: 'email_proof' })
export class EmailProof extends Row {
  @Property({ type: bigint() })
  @Unique({ name: 'email_proof_account' })
  accountId!: number

  @Property({ type: 'string', length: 200 })
  address!: string

  /** Keyed hash of the code, with account and address. */
  @Property({ type: 'string', length: 64 })
  codeHash!: string

  @Property({ type: new InstantType() })
  expiresAt!: Date

  @Property({ type: 'smallint' })
  triesLeft!: number

  /** How many were asked for since `askedSince`, for at most a day. */
  @Property({ type: 'smallint' })
  asked!: number

  @Property({ type: new InstantType() })
  askedSince!: Date
}
