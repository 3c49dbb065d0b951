import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { unitMergeScope } from './unit-merge.scope.js'

/** 合并 of a duplicate into the unit that it is. Which units it was stands here without foreign keys: a later merge moves nothing of it. */
@Entity({ tableName: 'unit_merge' })
@Scoped(unitMergeScope)
@Index({ name: 'unit_merge_unit', properties: ['unitId', 'id'] })
@Index({ name: 'unit_merge_into', properties: ['intoUnitId', 'id'] })
export class UnitMerge extends Row {
  declare [OptionalProps]?: 'version'

  /** The duplicate. */
  @Property({ type: bigint() })
  unitId!: number

  /** The unit that stays. */
  @Property({ type: bigint() })
  intoUnitId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  @Property({ type: 'string', length: 500 })
  reason!: string

  @Property({ type: new InstantType(), nullable: true })
  undoneAt: Date | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** A row that a merge moved, by table, column and key, so that undoing it moves back what is still there. */
@Entity({ tableName: 'unit_merge_row' })
@Index({ name: 'unit_merge_row_of', properties: ['mergeId', 'referrer', 'rowKey'] })
export class UnitMergeRow extends Row {
  @ManyToOne(() => UnitMerge, { mapToPk: true, fieldName: 'merge_id', index: false, deleteRule: 'cascade' })
  mergeId!: number

  /** Table and column, as `professional.unit_id`. */
  @Property({ type: 'string', length: 100 })
  referrer!: string

  @Property({ type: bigint() })
  rowKey!: number

  /** What another column of it held before, where the merge had to change it too. */
  @Property({ type: 'string', length: 200, nullable: true })
  former: string | null = null

  /** What the merge put there. */
  @Property({ type: 'string', length: 200, nullable: true })
  latter: string | null = null
}
