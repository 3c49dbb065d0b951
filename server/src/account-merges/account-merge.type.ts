import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Role } from '../access/role.js'
import { AccountState } from '../accounts/account-state.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { HourStatus } from '../hours/hour-enums.js'
import { Standing } from '../professionals/standing.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { Department, Unit } from '../units/unit.type.js'

/** Why two accounts may be one person's. Their names are the same. */
export enum AccountSign {
  BIRTH_DATE = 'BIRTH_DATE',
  BIRTH_DATE_NEAR = 'BIRTH_DATE_NEAR',
  NUMBER_NEAR = 'NUMBER_NEAR',
}
registerEnumType(AccountSign, {
  name: 'AccountSign',
  description: '两个账号可能属于同一人的迹象; their names are the same',
  valuesConfig: {
    BIRTH_DATE: { description: '姓名和出生日期相同' },
    BIRTH_DATE_NEAR: { description: '姓名和顺序码相同，出生日期只差一两位' },
    NUMBER_NEAR: { description: '身份证号只差一位或两位互换, but for the check character' },
  },
})

/** Where somebody administers something. */
@ObjectType({ description: '担任的管理工作' })
export class MergeOffice {
  @Field(() => Role, { description: '角色' })
  role!: Role

  @Field(() => String, { description: '单位和部门; empty where the role has none' })
  place!: string
}

/** A person as those see who merge: masked. */
@ObjectType({ description: '可以合并账号的人员, masked' })
export class MergePerson {
  @Field(() => ID, { description: '人员编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => String, { description: '姓名' })
  name!: string

  @Field(() => String, { description: '身份证号, only the last four' })
  maskedIdNumber!: string

  @Field(() => Day, { description: '出生日期' })
  birthDate!: string

  @Field(() => Standing, { description: '单位确认情况' })
  standing!: Standing

  @Field(() => AccountState, { description: '账号状态' })
  accountState!: AccountState

  @Field(() => Unit, { description: '工作单位' })
  unit!: Unit

  @Field(() => Department, { nullable: true, description: '部门' })
  department!: Department | null

  @Field(() => [MergeOffice], { description: '担任的管理工作' })
  offices!: MergeOffice[]
}

/** Two accounts that may be one person's. */
@ObjectType({ description: '可能属于同一人的两个账号' })
export class AccountDuplicate {
  @Field(() => ID, { description: '编号, opaque' })
  id!: string

  @Field(() => MergePerson, { description: '先建立的' })
  first!: MergePerson

  @Field(() => MergePerson, { description: '后建立的' })
  second!: MergePerson

  @Field(() => [AccountSign], { description: '迹象' })
  signs!: AccountSign[]
}

/** Likely duplicates in pages. */
export const AccountDuplicateConnection = Connection('AccountDuplicateConnection', () => AccountDuplicate, '可能属于同一人的账号')

/** How many rows of a table a merge concerns. */
@ObjectType({ description: '合并账号涉及的一类内容, before and after' })
export class AccountMergeCount {
  @Field(() => String, { description: '表和列, as hour_record.professional_id' })
  referrer!: string

  @Field(() => String, { description: '内容, in the language asked for' })
  label!: string

  @Field(() => HourStatus, { nullable: true, description: '学时登记的状态' })
  status!: HourStatus | null

  @Field(() => Int, { description: '合并前被并入账号的条数' })
  personBefore!: number

  @Field(() => Int, { description: '合并前保留账号的条数' })
  intoBefore!: number

  @Field(() => Int, { description: '合并后被并入账号的条数: history, or the other has its like' })
  personAfter!: number

  @Field(() => Int, { description: '合并后保留账号的条数' })
  intoAfter!: number
}

/** What a year's hours come to. */
@ObjectType({ description: '合并账号后一个年度的学时' })
export class AccountMergeYear {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Hours, { description: '合并前被并入账号的学时' })
  person!: number

  @Field(() => Hours, { description: '合并前保留账号的学时' })
  into!: number

  @Field(() => Hours, { description: '合并后保留账号的学时' })
  after!: number
}

/** What a merge would do. */
@ObjectType({ description: '合并账号前的预览' })
export class AccountMergePreview {
  @Field(() => MergePerson, { description: '被并入的账号' })
  person!: MergePerson

  @Field(() => MergePerson, { description: '保留的账号' })
  into!: MergePerson

  @Field(() => [AccountMergeCount], { description: '每一类内容合并前后的条数: every table that hangs on an account' })
  counts!: AccountMergeCount[]

  @Field(() => [AccountMergeYear], { description: '每年的学时, the latest first' })
  years!: AccountMergeYear[]

  @Field(() => Int, { description: '两个账号都有的相同登记: of one category, days and title' })
  alike!: number

  @Field(() => Permission, { description: '能否合并' })
  canMerge!: Permission
}

/** What the caller may do with a merge. */
@ObjectType({ description: '对一次账号合并可办理的事项' })
export class AccountMergePermissions {
  @Field(() => Permission, { description: '能否撤销合并' })
  canUndo!: Permission
}

/** A merge of two accounts of one person. */
@ObjectType({ description: '一次账号合并' })
export class AccountMerge {
  readonly __typename = 'AccountMerge'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => MergePerson, { description: '被并入的账号' })
  person!: MergePerson

  @Field(() => MergePerson, { description: '保留的账号' })
  into!: MergePerson

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

  @Field(() => AccountMergePermissions, { description: '可办理的事项' })
  permissions!: AccountMergePermissions
}

/** Merges in pages. */
export const AccountMergeConnection = Connection('AccountMergeConnection', () => AccountMerge, '账号合并列表')

/** What of a merge did not go back. */
@ObjectType({ description: '撤销账号合并时没有退回的内容: deleted or passed on since' })
export class NotGivenBack {
  @Field(() => String, { description: '内容, in the language asked for' })
  label!: string

  @Field(() => Int, { description: '条数' })
  count!: number
}

/** A merge that was undone. */
@ObjectType({ description: '已撤销的账号合并' })
export class AccountMergeUndone {
  readonly __typename = 'AccountMergeUndone'

  @Field(() => MergePerson, { description: '恢复的账号' })
  person!: MergePerson

  @Field(() => [NotGivenBack], { description: '没有退回的内容' })
  stayed!: NotGivenBack[]
}

/** What merging may end in. */
export const AccountMergeResult = createUnionType({ name: 'AccountMergeResult', description: '合并账号的结果', types: () => [AccountMerge, InvalidInput, NotAllowed, NotFound, Conflict] as const })

/** What undoing a merge may end in. */
export const AccountMergeUndoneResult = createUnionType({ name: 'AccountMergeUndoneResult', description: '撤销账号合并的结果', types: () => [AccountMergeUndone, NotAllowed, NotFound, Conflict] as const })
