import { Field, ID, InputType, Int } from 'type-graphql'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { HalfDay, HourSource, HourStatus, Subject } from './hour-enums.js'

/** What a list of records is narrowed to. */
@InputType({ description: '学时登记的查询条件' })
export class HourRecordFilter {
  @Field(() => Int, { nullable: true, description: '计入年度' })
  year?: number | null

  @Field(() => [HourStatus], { nullable: true, description: '审核状态, any of' })
  status?: HourStatus[] | null

  @Field(() => [Subject], { nullable: true, description: '科目, any of' })
  subject?: Subject[] | null

  @Field(() => ID, { nullable: true, description: '认定类型, of either level' })
  categoryId?: string | null

  @Field(() => String, { nullable: true, description: '认定内容 contains' })
  title?: string | null

  @Field(() => String, { nullable: true, description: '姓名 contains' })
  name?: string | null

  @Field(() => String, { nullable: true, description: '证件号码, whole' })
  idNumber?: string | null

  @Field(() => ID, { nullable: true, description: '专业技术人员' })
  professionalId?: string | null

  @Field(() => ID, { nullable: true, description: '所在单位 when it was submitted' })
  unitId?: string | null

  @Field(() => ID, { nullable: true, description: '所属部门 when it was submitted' })
  departmentId?: string | null

  @Field(() => ID, { nullable: true, description: '审核单位' })
  reviewUnitId?: string | null

  @Field(() => [HourSource], { nullable: true, description: '登记来源, any of' })
  source?: HourSource[] | null

  @Field(() => Boolean, { nullable: true, description: '本人登记的: what the caller has entered in the present role, and for an administrator in the present unit. With false, as left out, everybody’s' })
  enteredByMe?: boolean | null

  @Field(() => Day, { nullable: true, description: '开始日期 from' })
  startsFrom?: string | null

  @Field(() => Day, { nullable: true, description: '结束日期或获得日期 to, included' })
  endsTo?: string | null

  @Field(() => Day, { nullable: true, description: '登记日期 from' })
  createdFrom?: string | null

  @Field(() => Day, { nullable: true, description: '登记日期 to, included' })
  createdTo?: string | null

  @Field(() => Day, { nullable: true, description: '提交日期 from' })
  submittedFrom?: string | null

  @Field(() => Day, { nullable: true, description: '提交日期 to, included' })
  submittedTo?: string | null
}

/** 新登记培训: every field of the notice's form. */
@InputType({ description: '登记内容' })
export class HourRecordInput {
  @Field(() => ID, { description: '认定类型, second level' })
  categoryId!: string

  @Field(() => String, { description: '认定内容, 1 to 2000 characters, kept as typed' })
  title!: string

  @Field(() => Day, { description: '开始日期' })
  startsOn!: string

  @Field(() => HalfDay, { nullable: true, defaultValue: HalfDay.MORNING, description: '开始的半天' })
  startHalf!: HalfDay

  @Field(() => Day, { description: '结束日期或获得日期' })
  endsOn!: string

  @Field(() => HalfDay, { nullable: true, defaultValue: HalfDay.AFTERNOON, description: '结束的半天' })
  endHalf!: HalfDay

  @Field(() => Int, { description: '计入年度, one that is open for entry' })
  year!: number

  @Field(() => Hours, { nullable: true, description: '申请学时, above 0, at most 999.5; left out, the category’s suggestion' })
  claimedHours?: number | null

  @Field(() => String, { nullable: true, description: '认定内容说明, at most 2000 characters' })
  description?: string | null

  @Field(() => String, { nullable: true, description: '证书编号, at most 100 characters' })
  certificateNumber?: string | null

  @Field(() => [ID], { nullable: true, description: '附件, at most 5; left out, they stay as they are' })
  attachmentIds?: string[] | null
}

/** A record as the caller saw it; another version is a Conflict. */
@InputType({ description: '所见的登记: another version is a Conflict' })
export class RecordRef {
  @Field(() => ID, { description: '标识' })
  id!: string

  @Field(() => Int, { description: '版本号' })
  version!: number
}

/** Decisions to take back: the records as they were decided, or a whole batch. */
@InputType({ description: '要撤销的审核: the records, or all that a batch decided' })
export class ReviewUndoSelection {
  @Field(() => [RecordRef], { nullable: true, description: '逐条选择, each with the version that the decision gave it' })
  records?: RecordRef[] | null

  @Field(() => ID, { nullable: true, description: '批次, as the review answered' })
  batchId?: string | null
}

/** Either the records, or everything that the filter matched in the caller's scope at the instant asOf and that has not changed since. */
@InputType({ description: '选择的登记: the records, or all that the filter matched at asOf and that has not changed since' })
export class HourRecordSelection {
  @Field(() => [RecordRef], { nullable: true, description: '逐条选择' })
  records?: RecordRef[] | null

  @Field(() => HourRecordFilter, { nullable: true, description: '全部符合条件的登记' })
  filter?: HourRecordFilter | null

  @Field(() => Instant, { nullable: true, description: '列表的时刻, needed with filter' })
  asOf?: Date | null
}
