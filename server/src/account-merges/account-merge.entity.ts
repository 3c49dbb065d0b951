import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { Standing } from '../professionals/standing.js'
import { accountMergeScope } from './account-merge.scope.js'

/** 合并 of one person's second account into the one that stays. Whose they were stands here without foreign keys: a later merge moves nothing of it. */
@Entity({ tableName: 'account_merge' })
@Scoped(accountMergeScope)
@Index({ name: 'account_merge_account', properties: ['accountId', 'id'] })
@Index({ name: 'account_merge_into', properties: ['intoAccountId', 'id'] })
export class AccountMerge extends Row {
  declare [OptionalProps]?: 'version'

  /** The account that is given up, with its profile. */
  @Property({ type: bigint() })
  accountId!: number

  @Property({ type: bigint() })
  professionalId!: number

  /** The account that stays. */
  @Property({ type: bigint() })
  intoAccountId!: number

  @Property({ type: bigint() })
  intoProfessionalId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  @Property({ type: 'string', length: 500 })
  reason!: string

  /** What the profile and the account were before, so that undoing gives it back. */
  @Property({ type: 'string', length: 11 })
  formerStanding!: `${Standing}`

  @Property({ type: bigint(), nullable: true })
  formerDepartmentId: number | null = null

  @Property({ type: bigint(), nullable: true })
  formerWantedDepartmentId: number | null = null

  @Property({ type: new InstantType(), nullable: true })
  formerLockedAt: Date | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  formerLockReason: string | null = null

  @Property({ type: new InstantType(), nullable: true })
  undoneAt: Date | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** A row that a merge moved, or a column of one that it had to change as well, so that undoing it puts back what is still there. */
@Entity({ tableName: 'account_merge_row' })
@Index({ name: 'account_merge_row_of', properties: ['mergeId', 'referrer', 'rowKey'] })
export class AccountMergeRow extends Row {
  @ManyToOne(() => AccountMerge, { mapToPk: true, fieldName: 'merge_id', index: false, deleteRule: 'cascade' })
  mergeId!: number

  /** Table and column, as `hour_record.professional_id`. */
  @Property({ type: 'string', length: 100 })
  referrer!: string

  @Property({ type: bigint() })
  rowKey!: number

  /** Of a column that had to change too: what it held before. */
  @Property({ type: 'string', length: 200, nullable: true })
  former: string | null = null

  /** What the merge put there. */
  @Property({ type: 'string', length: 200, nullable: true })
  latter: string | null = null
}
