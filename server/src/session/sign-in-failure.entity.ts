import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { InstantType } from '../database/instant.js'

/** Failed sign-ins of one account from one address, or of one address in all, within a window: shared by every server. */
@Entity({ tableName: 'sign_in_failure' })
export class SignInFailure {
  /** Keyed hash of what is counted. (`key` and `count` would need quoting on MariaDB.) */
  @PrimaryKey({ type: 'string', length: 64 })
  counted!: string

  @Property({ type: 'integer' })
  failures!: number

  @Property({ type: new InstantType(), index: true })
  windowEndsAt!: Date
}

/** A proof of work that was used: it does not work twice. */
@Entity({ tableName: 'spent_captcha' })
export class SpentCaptcha {
  @PrimaryKey({ type: 'string', length: 64 })
  signature!: string

  /** After it the proof is refused for its age, so that the row may go. */
  @Property({ type: new InstantType(), index: true })
  expiresAt!: Date
}
