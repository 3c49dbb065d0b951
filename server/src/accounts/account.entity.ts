import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { Language } from '../errors/language.js'

/** What an account signs in with. */
export type LoginKind = 'ID_NUMBER' | 'CREDIT_CODE' | 'STAFF_LOGIN'

/** One human (identity number, or staff login) or a unit's own account (credit code). The login is kept encrypted; its keyed hash finds it. */
@Entity({ tableName: 'account' })
@Unique({ properties: ['loginKind', 'loginHash'] })
export class Account extends Row {
  @Property({ type: 'string', length: 16 })
  loginKind!: LoginKind

  /** Keyed hash of the normalised login, hexadecimal. */
  @Property({ type: 'string', length: 64 })
  loginHash!: string

  /** The normalised login under AES-256-GCM. */
  @Property({ type: 'string', length: 255 })
  loginCipher!: string

  /** The last four characters of the login, all that lists ever show. */
  @Property({ type: 'string', length: 4 })
  loginTail!: string

  /** A person's name, or a unit's, which may be as long as a unit's own. */
  @Property({ type: 'string', length: 200 })
  name!: string

  @Property({ type: 'string', length: 20, nullable: true })
  phone: string | null = null

  @Property({ type: 'string', length: 200, nullable: true })
  email: string | null = null

  /** The address that the holder has shown to be theirs (mail/prove-email.ts). Mail goes to `email` while it is this one: who changes it has to prove it anew. */
  @Property({ type: 'string', length: 200, nullable: true })
  provenEmail: string | null = null

  /** The language that the holder signed in with last, for mail. */
  @Property({ type: 'string', length: 2, default: 'zh' })
  language: Language = 'zh'

  /** argon2id; null until the account is activated. */
  @Property({ type: 'string', length: 255, nullable: true })
  passwordHash: string | null = null

  /** argon2id of the one-time code that signs in for nothing but setting a password. */
  @Property({ type: 'string', length: 255, nullable: true })
  codeHash: string | null = null

  @Property({ type: new InstantType(), nullable: true })
  codeExpiresAt: Date | null = null

  /** Its password was chosen by whoever registered with the number, and no code has proven since that this is the person. */
  @Property({ type: 'boolean', default: false })
  selfRegistered: boolean = false

  @Property({ type: new InstantType(), nullable: true })
  lockedAt: Date | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  lockReason: string | null = null

  /** The account of the same person that this one turned out to be, to which all that was its own has gone and its login leads (account-of-login.ts). */
  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'merged_into_id', nullable: true })
  mergedIntoId: number | null = null

  @Property({ type: new InstantType() })
  createdAt!: Date

  @Property({ type: 'integer', version: true })
  version!: number
}
