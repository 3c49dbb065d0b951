import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { HourStatus } from '../hours/hour-enums.js'
import { Instant } from '../scalars/instant.js'
import { ManagedUnit } from '../units/managed-unit.type.js'
import { Unit } from '../units/unit.type.js'

/** Why two units may be one. */
export enum DuplicateSign {
  ORGANISATION = 'ORGANISATION',
  NAME = 'NAME',
}
registerEnumType(DuplicateSign, {
  name: 'DuplicateSign',
  description: '可能重复的迹象',
  valuesConfig: {
    ORGANISATION: { description: '主体标识码相同: characters 9 to 17 of the credit code' },
    NAME: { description: '同一城市内名称相同, but for space, brackets and short forms' },
  },
})

/** Two open units that may be one. */
@ObjectType({ description: '可能重复的两个单位' })
export class UnitDuplicate {
  @Field(() => ID, { description: '编号, opaque' })
  id!: string

  @Field(() => ManagedUnit, { description: '先建立的' })
  first!: ManagedUnit

  @Field(() => ManagedUnit, { description: '后建立的' })
  second!: ManagedUnit

  @Field(() => [DuplicateSign], { description: '迹象' })
  signs!: DuplicateSign[]
}

/** Likely duplicates in pages. */
export const UnitDuplicateConnection = Connection('UnitDuplicateConnection', () => UnitDuplicate, '可能重复的单位')

/** How many rows of a table a merge concerns. */
@ObjectType({ description: '合并涉及的一类内容, before and after' })
export class UnitMergeCount {
  @Field(() => String, { description: '表和列, as professional.unit_id' })
  referrer!: string

  @Field(() => String, { description: '内容, in the language asked for' })
  label!: string

  @Field(() => HourStatus, { nullable: true, description: '学时登记的状态' })
  status!: HourStatus | null

  @Field(() => Int, { description: '合并前被并入单位的条数' })
  unitBefore!: number

  @Field(() => Int, { description: '合并前保留单位的条数' })
  intoBefore!: number

  @Field(() => Int, { description: '合并后被并入单位的条数: the other has its like, or its own' })
  unitAfter!: number

  @Field(() => Int, { description: '合并后保留单位的条数' })
  intoAfter!: number
}

/** What a merge would do. */
@ObjectType({ description: '合并前的预览' })
export class UnitMergePreview {
  @Field(() => ManagedUnit, { description: '被并入的单位' })
  unit!: ManagedUnit

  @Field(() => ManagedUnit, { description: '保留的单位' })
  into!: ManagedUnit

  @Field(() => [UnitMergeCount], { description: '每一类内容合并前后的条数: every table that hangs on a unit' })
  counts!: UnitMergeCount[]

  @Field(() => [String], { description: '合并后成为保留单位管理员的人, by name' })
  administrators!: string[]

  @Field(() => Permission, { description: '能否合并' })
  canMerge!: Permission
}

/** What the caller may do with a merge. */
@ObjectType({ description: '对一次合并可办理的事项' })
export class UnitMergePermissions {
  @Field(() => Permission, { description: '能否撤销合并' })
  canUndo!: Permission
}

/** A merge of two units. */
@ObjectType({ description: '一次单位合并' })
export class UnitMerge {
  readonly __typename = 'UnitMerge'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => Unit, { description: '被并入的单位' })
  unit!: Unit

  @Field(() => Unit, { description: '保留的单位' })
  into!: Unit

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => Instant, { description: '可以撤销到何时' })
  undoUntil!: number

  @Field(() => String, { description: '办理人, by the name at the time' })
  actorName!: string

  @Field(() => String, { description: '原因' })
  reason!: string

  @Field(() => Instant, { nullable: true, description: '撤销合并的时间' })
  undoneAt!: number | null

  @Field(() => UnitMergePermissions, { description: '可办理的事项' })
  permissions!: UnitMergePermissions
}

/** Merges in pages. */
export const UnitMergeConnection = Connection('UnitMergeConnection', () => UnitMerge, '单位合并列表')

/** What of a merge did not go back. */
@ObjectType({ description: '撤销合并时没有退回的内容: moved or changed since' })
export class NotMovedBack {
  @Field(() => String, { description: '内容, in the language asked for' })
  label!: string

  @Field(() => Int, { description: '条数' })
  count!: number

  @Field(() => [String], { description: '前几条的名称, where they have names' })
  examples!: readonly string[]
}

/** A merge that was undone. */
@ObjectType({ description: '已撤销的合并' })
export class UnitMergeUndone {
  readonly __typename = 'UnitMergeUndone'

  @Field(() => ManagedUnit, { description: '恢复的单位' })
  unit!: ManagedUnit

  @Field(() => [NotMovedBack], { description: '没有退回的内容' })
  stayed!: NotMovedBack[]
}

/** What merging may end in. */
export const UnitMergeResult = createUnionType({ name: 'UnitMergeResult', description: '合并单位的结果', types: () => [UnitMerge, InvalidInput, NotAllowed, NotFound, Conflict] as const })

/** What undoing a merge may end in. */
export const UnitMergeUndoneResult = createUnionType({ name: 'UnitMergeUndoneResult', description: '撤销合并的结果', types: () => [UnitMergeUndone, NotAllowed, NotFound, Conflict] as const })
