import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound, UserError } from '../errors/user-error.js'
import { Attachment } from '../files/attachment.type.js'
import { PersonName } from '../professionals/person-name.type.js'
import { Professional } from '../professionals/professional.type.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { Department, Unit } from '../units/unit.type.js'
import { HourCategory } from './hour-category.type.js'
import { HalfDay, HourAction, HourSource, HourStatus, Subject } from './hour-enums.js'

/** What a reviewer should look at. */
@ObjectType({ description: '提醒: what a reviewer should look at' })
export class Warning {
  @Field(() => String, { description: '代码, stable' })
  code!: string

  @Field(() => String, { description: '说明' })
  message!: string
}

/** One step of 审核进度. */
@ObjectType({ description: '审核进度的一步' })
export class HourEvent {
  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => HourAction, { description: '动作' })
  action!: HourAction

  @Field(() => String, { description: '办理人' })
  actorName!: string

  @Field(() => Unit, { nullable: true, description: '单位: where it was submitted to, or that decided' })
  unit!: Unit | null

  @Field(() => String, { nullable: true, description: '审核意见 or reason' })
  opinion!: string | null

  @Field(() => String, { nullable: true, description: '转交对象: the department or administrator that it passed to, by the name at the time' })
  toName!: string | null
}

/** What the caller may do with a record now, and if not, why. */
@ObjectType({ description: '可办理的操作' })
export class HourRecordPermissions {
  @Field(() => Permission, { description: '修改' })
  canEdit!: Permission

  @Field(() => Permission, { description: '删除' })
  canDelete!: Permission

  @Field(() => Permission, { description: '提交审核' })
  canSubmit!: Permission

  @Field(() => Permission, { description: '撤回' })
  canWithdraw!: Permission

  @Field(() => Permission, { description: '审核' })
  canReview!: Permission

  @Field(() => Permission, { description: '撤销审核, by who decided, for some minutes' })
  canUndo!: Permission
}

/** 学时登记. */
@ObjectType({ description: '学时登记: one activity of one person' })
export class HourRecord {
  @Field(() => ID, { description: '标识' })
  id!: number

  @Field(() => Int, { description: '版本号: send it back with every change' })
  version!: number

  @Field(() => PersonName, { description: '姓名和证件号码后四位, for everybody who may see the record' })
  person!: PersonName

  @Field(() => Professional, { nullable: true, description: '专业技术人员 in full; null where the person is out of scope' })
  professional!: Professional | null

  @Field(() => Unit, { nullable: true, description: '所在单位 when it was submitted' })
  unit!: Unit | null

  @Field(() => Department, { nullable: true, description: '所属部门 when it was submitted' })
  department!: Department | null

  @Field(() => Subject, { description: '科目' })
  subject!: Subject

  @Field(() => HourCategory, { description: '认定类型' })
  category!: HourCategory

  @Field(() => [Attachment], { description: '附件: evidence' })
  attachments!: Attachment[]

  @Field(() => String, { description: '认定内容, as typed' })
  title!: string

  @Field(() => Day, { description: '开始日期' })
  startsOn!: string

  @Field(() => HalfDay, { description: '开始的半天' })
  startHalf!: HalfDay

  @Field(() => Day, { description: '结束日期或获得日期' })
  endsOn!: string

  @Field(() => HalfDay, { description: '结束的半天' })
  endHalf!: HalfDay

  @Field(() => Int, { description: '半天数, both ends included' })
  halfDays!: number

  @Field(() => Int, { description: '计入年度' })
  year!: number

  @Field(() => Hours, { description: '申请学时' })
  claimedHours!: number

  @Field(() => Hours, { nullable: true, description: '批准学时; null until approved' })
  approvedHours!: number | null

  @Field(() => String, { nullable: true, description: '认定内容说明' })
  description!: string | null

  @Field(() => String, { nullable: true, description: '证书编号' })
  certificateNumber!: string | null

  @Field(() => HourStatus, { description: '审核状态' })
  status!: HourStatus

  @Field(() => HourSource, { description: '登记来源' })
  source!: HourSource

  @Field(() => Unit, { nullable: true, description: '审核单位: the unit or authority it was submitted to' })
  reviewUnit!: Unit | null

  @Field(() => String, { nullable: true, description: '审核意见' })
  opinion!: string | null

  @Field(() => String, { description: '登记人' })
  enteredBy!: string

  @Field(() => Unit, { nullable: true, description: '登记机构; null for the person' })
  enteredByUnit!: Unit | null

  @Field(() => String, { nullable: true, description: '审核人' })
  reviewedBy!: string | null

  @Field(() => Instant, { description: '登记时间' })
  createdAt!: number

  @Field(() => Instant, { nullable: true, description: '提交时间' })
  submittedAt!: number | null

  @Field(() => Instant, { nullable: true, description: '审核时间' })
  reviewedAt!: number | null

  @Field(() => Instant, { description: '最近修改时间' })
  updatedAt!: number

  @Field(() => [Warning], { description: '提醒: above 8 × days, another year than the dates’, entered by the reviewer, a likely duplicate' })
  warnings!: Warning[]

  @Field(() => [HourRecord], { description: '可能重复的登记: same title, or overlapping days in the same category' })
  duplicates!: HourRecord[]

  @Field(() => [HourEvent], { description: '审核进度, oldest first' })
  timeline!: HourEvent[]

  @Field(() => HourRecordPermissions, { description: '当前可办理的操作, with the reason where not' })
  permissions!: HourRecordPermissions
}

/** A page of records. */
export const HourRecordConnection = Connection('HourRecordConnection', () => HourRecord, '学时登记列表', { dated: true })

/** What came of one record in a batch. */
@ObjectType({ description: '批量办理中的一条' })
export class BatchItem {
  @Field(() => ID, { description: '标识' })
  id!: number | string

  @Field(() => HourRecord, { nullable: true, description: '办理后的登记; null when deleted or not found' })
  record!: HourRecord | null

  @Field(() => UserError, { nullable: true, description: '未办理的原因; null when done' })
  error!: UserError | null
}

/** What came of a batch: succeeded + failed = records selected. */
@ObjectType({ description: '批量办理结果: succeeded + failed = records selected' })
export class BatchResult {
  @Field(() => Int, { description: '办理成功条数' })
  succeeded!: number

  @Field(() => Int, { description: '未办理条数' })
  failed!: number

  @Field(() => [BatchItem], { description: '前 100 条, failures first' })
  items!: BatchItem[]

  @Field(() => ID, { nullable: true, description: '批次: names a review of more than 100 records, for undoing it and for the failures beyond the first 100' })
  batchId!: number | null
}

/** A page of what a batch could not do. */
export const BatchItemConnection = Connection('BatchItemConnection', () => BatchItem, '批量办理列表')

/** What creating or updating a record gives. */
export const HourRecordResult = createUnionType({
  name: 'HourRecordResult',
  description: '登记结果',
  types: () => [HourRecord, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
