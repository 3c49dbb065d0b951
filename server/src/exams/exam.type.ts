import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { ExamClosing } from './exam-enums.js'
import { ExamGrant } from './exam-grant.type.js'

/** One attempt in the list. */
@ObjectType({ description: '考试记录' })
export class ExamSitting {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '第几次考试, from 1' })
  number!: number

  @Field(() => Instant, { description: '开始时间' })
  startedAt!: number

  @Field(() => Instant, { nullable: true, description: '交卷时间; null while it is open' })
  handedInAt!: number | null

  @Field(() => ExamClosing, { nullable: true, description: '交卷方式' })
  closedBy!: ExamClosing | null

  @Field(() => Int, { nullable: true, description: '成绩, whole points of 100' })
  score!: number | null

  @Field(() => Boolean, { description: '是否合格' })
  passed!: boolean
}

/** What the caller may do with a year's examination. */
@ObjectType({ description: '对年度考试可办理的事项' })
export class ExamPermissions {
  @Field(() => Permission, { description: '开始或继续考试' })
  canOpen!: Permission

  @Field(() => Permission, { description: '申请补学补考' })
  canAskMakeUp!: Permission
}

/** The examination of a year, as the caller stands with it. */
@ObjectType({ description: '公需科目年度考试, as the caller stands with it' })
export class Exam {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Int, { description: '合格分数, of 100' })
  passMark!: number

  @Field(() => Int, { description: '年度规定的考试机会' })
  attempts!: number

  @Field(() => Int, { description: '剩余考试机会, those of 补学补考 included' })
  attemptsLeft!: number

  @Field(() => Int, { nullable: true, description: '考试时长, minutes; null until the last day' })
  minutes!: number | null

  @Field(() => Int, { description: '题量' })
  questions!: number

  @Field(() => Hours, { nullable: true, description: '通过后计入该年度的学时; null where the value is not known: then none' })
  hours!: number | null

  @Field(() => Day, { nullable: true, description: '考试开始日期 of the study or make-up window that counts' })
  opensOn!: string | null

  @Field(() => Day, { nullable: true, description: '考试截止日期, that day included' })
  closesOn!: string | null

  @Field(() => Boolean, { description: '必修课是否全部完成' })
  coursesDone!: boolean

  @Field(() => Boolean, { description: '是否已通过' })
  passed!: boolean

  @Field(() => Int, { nullable: true, description: '最好成绩' })
  best!: number | null

  @Field(() => Hours, { nullable: true, description: '通过考试获得的学时; null where none' })
  awardedHours!: number | null

  @Field(() => ID, { nullable: true, description: '进行中的考试, to be joined' })
  openAttemptId!: number | null

  @Field(() => [ExamSitting], { description: '考试记录, the first first' })
  sittings!: ExamSitting[]

  @Field(() => [ExamGrant], { description: '补学补考申请, the newest first' })
  makeUps!: ExamGrant[]

  @Field(() => ExamPermissions, { description: '可办理的事项' })
  permissions!: ExamPermissions
}
