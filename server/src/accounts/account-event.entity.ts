import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { accountEventScope } from './account-event.scope.js'

/** What has happened to an account or to its holder's profile. */
export enum AccountAction {
  ADDED = 'ADDED',
  EDITED = 'EDITED',
  DEPARTMENT_CHANGED = 'DEPARTMENT_CHANGED',
  CODE_ISSUED = 'CODE_ISSUED',
  CODE_MAILED = 'CODE_MAILED',
  REGISTERED = 'REGISTERED',
  REGISTERED_AGAIN = 'REGISTERED_AGAIN',
  UNIT_ASKED = 'UNIT_ASKED',
  CONFIRMED = 'CONFIRMED',
  REFUSED = 'REFUSED',
  DEPARTMENT_ASKED = 'DEPARTMENT_ASKED',
  DEPARTMENT_REFUSED = 'DEPARTMENT_REFUSED',
  GIVEN_BACK = 'GIVEN_BACK',
  MERGED = 'MERGED',
  ABSORBED = 'ABSORBED',
  MERGE_UNDONE = 'MERGE_UNDONE',
  SUPPORT_LOOKED = 'SUPPORT_LOOKED',
  UNLOCKED = 'UNLOCKED',
  MAKE_UP_GRANTED = 'MAKE_UP_GRANTED',
  YEAR_OPENED = 'YEAR_OPENED',
}

/** Something happened to a person's account. Holds no foreign keys: it outlives what it tells of. */
@Entity({ tableName: 'account_event' })
@Scoped(accountEventScope)
@Index({ name: 'account_event_account', properties: ['accountId', 'id'] })
@Unique({ name: 'account_event_key', properties: ['actorId', 'idempotencyKey'] })
export class AccountEvent extends Row {
  @Property({ type: bigint() })
  accountId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 20 })
  action!: `${AccountAction}`

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  /** The unit that the actor acted for. */
  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  /** Names of the fields that were edited, with commas between. */
  @Property({ type: 'string', length: 200, nullable: true })
  changed: string | null = null

  /** Name at the time of the department that the person came to; null for none. */
  @Property({ type: 'string', length: 100, nullable: true })
  departmentName: string | null = null

  /** Why it was refused or done. */
  @Property({ type: 'string', length: 500, nullable: true })
  reason: string | null = null

  /** The year that was opened or may be made up. */
  @Property({ type: 'smallint', nullable: true })
  year: number | null = null

  /** The last day on which that holds. */
  @Property({ type: 'date', nullable: true })
  untilOn: string | null = null

  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null
}
