import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Conflict, InvalidInput, NotAllowed, NotFound, UserError } from '../errors/user-error.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { PublicYearStatus } from './course-enums.js'

/** Something that a year lacks. */
@ObjectType({ description: '发布所缺的一项' })
export class PublicYearGap {
  @Field(() => String, { description: '代码, stable' })
  code!: string

  @Field(() => String, { description: '说明: what is missing and what to do' })
  message!: string
}

/** Questions of a year's bank. */
@ObjectType({ description: '题库的题量, by kind' })
export class PublicYearBank {
  @Field(() => Int, { description: '单选题' })
  single!: number

  @Field(() => Int, { description: '多选题' })
  multiple!: number

  @Field(() => Int, { description: '判断题' })
  trueFalse!: number
}

/** What the caller may do with a year. */
@ObjectType({ description: '对一个公需科目年度可办理的事项' })
export class PublicYearPermissions {
  @Field(() => Permission, { description: '修改设置、课程和题库' })
  canEdit!: Permission

  @Field(() => Permission, { description: '发布; what is still missing is told by publishing' })
  canPublish!: Permission

  @Field(() => Permission, { description: '撤回发布, while nobody has begun' })
  canUnpublish!: Permission
}

/** 公需科目 of a year, as those who set it see it. */
@ObjectType({ description: '公需科目的一个年度, published or not, as authorities see it' })
export class PublicYear {
  readonly __typename = 'PublicYear'

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Int, { description: '版本号: send it back with every change' })
  version!: number

  @Field(() => PublicYearStatus, { description: '状态' })
  status!: PublicYearStatus

  @Field(() => Day, { nullable: true, description: '学习开始日期; null where not known, and then closed' })
  studyOpensOn!: string | null

  @Field(() => Day, { nullable: true, description: '学习和考试截止日期, that day included' })
  studyClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '补学补考开始日期; null where it may not be made up' })
  makeUpOpensOn!: string | null

  @Field(() => Day, { nullable: true, description: '补学补考截止日期, that day included' })
  makeUpClosesOn!: string | null

  @Field(() => Hours, { nullable: true, description: '必修学时; null where not known: nothing is awarded until it is' })
  requiredHours!: number | null

  @Field(() => Hours, { nullable: true, description: '选修学时; null where not known: nothing is awarded until it is' })
  electiveHours!: number | null

  @Field(() => Int, { description: '合格分数 of 100' })
  passMark!: number

  @Field(() => Int, { description: '考试机会' })
  attempts!: number

  @Field(() => Int, { nullable: true, description: '考试时长, minutes; null where there is no limit' })
  examMinutes!: number | null

  @Field(() => Int, { description: '单选题 of a paper' })
  singleCount!: number

  @Field(() => Int, { description: '多选题 of a paper' })
  multipleCount!: number

  @Field(() => Int, { description: '判断题 of a paper' })
  trueFalseCount!: number

  @Field(() => PublicYearBank, { description: '题库的题量' })
  bank!: PublicYearBank

  @Field(() => Int, { description: '必修课, how many' })
  requiredCourses!: number

  @Field(() => Int, { description: '选修课, how many' })
  electiveCourses!: number

  @Field(() => Int, { description: '课时, how many in all' })
  lessons!: number

  @Field(() => Boolean, { description: '含演示数值: some values stand in no document' })
  demo!: boolean

  @Field(() => String, { description: '依据: where the values come from and what is not known' })
  source!: string

  @Field(() => [PublicYearGap], { description: '发布还缺什么, all at once' })
  missing!: PublicYearGap[]

  @Field(() => String, { nullable: true, description: '最近修改人, by the name at the time' })
  editedBy!: string | null

  @Field(() => Instant, { nullable: true, description: '最近修改时间' })
  editedAt!: number | null

  @Field(() => PublicYearPermissions, { description: '可办理的事项' })
  permissions!: PublicYearPermissions
}

/** What may be made. */
@ObjectType({ description: '公需科目管理中可办理的事项' })
export class PublicYearsPermissions {
  @Field(() => Permission, { description: '新建年度' })
  canCreate!: Permission

  @Field(() => [Int], { description: '可以新建的年度, the one after the newest first' })
  newYears!: number[]
}

/** Publishing refused. */
@ObjectType({ implements: UserError, description: '还不能发布: everything that is missing, at once' })
export class PublicYearIncomplete extends UserError {
  override readonly __typename = 'PublicYearIncomplete'

  @Field(() => [PublicYearGap], { description: '所缺的各项' })
  missing!: PublicYearGap[]
}

export const PublicYearResult = createUnionType({
  name: 'PublicYearResult',
  description: '设置公需科目年度的结果',
  types: () => [PublicYear, PublicYearIncomplete, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
