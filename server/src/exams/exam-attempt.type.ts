import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { ExamClosing, QuestionKind } from './exam-enums.js'

/** A question as it stands on a person's paper. */
@ObjectType({ description: '试题, without its answer' })
export class ExamQuestion {
  @Field(() => Int, { description: '题号, from 1' })
  number!: number

  @Field(() => QuestionKind, { description: '题型' })
  kind!: QuestionKind

  @Field(() => String, { description: '题干' })
  stem!: string

  @Field(() => [String], { description: '选项, in this person’s order' })
  options!: string[]
}

/** An answer as the server has it. */
@ObjectType({ description: '已保存的答案' })
export class ExamAnswer {
  readonly __typename = 'ExamAnswer'

  @Field(() => Int, { description: '题号, from 1' })
  number!: number

  @Field(() => [Int], { description: '所选选项 by place, from 0' })
  chosen!: number[]

  @Field(() => Int, { description: '序号 that is saved: another than the one sent where a newer answer was there' })
  revision!: number

  @Field(() => Instant, { description: '保存时间, by the server’s clock' })
  savedAt!: number
}

/** What the caller may do with an attempt now. */
@ObjectType({ description: '对本次考试可办理的事项' })
export class ExamAttemptPermissions {
  @Field(() => Permission, { description: '作答和交卷' })
  canAnswer!: Permission
}

/** One attempt with its paper. */
@ObjectType({ description: '一次考试: the paper as drawn, what is saved, and once it is handed in its score' })
export class ExamAttempt {
  readonly __typename = 'ExamAttempt'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Int, { description: '第几次考试, from 1' })
  number!: number

  @Field(() => Boolean, { description: '是否补考' })
  makeUp!: boolean

  @Field(() => Instant, { description: '开始时间' })
  startedAt!: number

  @Field(() => Instant, { description: '截止时间: the server hands in what is saved then' })
  endsAt!: number

  @Field(() => Instant, { description: '服务器现在的时间, which alone counts' })
  now!: number

  @Field(() => Instant, { nullable: true, description: '交卷时间' })
  handedInAt!: number | null

  @Field(() => ExamClosing, { nullable: true, description: '交卷方式' })
  closedBy!: ExamClosing | null

  @Field(() => Int, { nullable: true, description: '成绩, whole points of 100' })
  score!: number | null

  @Field(() => Int, { description: '合格分数' })
  passMark!: number

  @Field(() => Boolean, { nullable: true, description: '是否合格' })
  passed!: boolean | null

  @Field(() => Hours, { nullable: true, description: '获得学时 in the attempt’s own year; null where it gave none: not passed, the year’s value not known, or given before' })
  awardedHours!: number | null

  @Field(() => [ExamQuestion], { description: '试题, in this person’s order' })
  questions!: ExamQuestion[]

  @Field(() => [ExamAnswer], { description: '已保存的答案' })
  answers!: ExamAnswer[]

  @Field(() => ExamAttemptPermissions, { description: '可办理的事项' })
  permissions!: ExamAttemptPermissions
}

/** What opening or handing in may end in. */
export const ExamAttemptResult = createUnionType({ name: 'ExamAttemptResult', description: '开始考试或交卷的结果', types: () => [ExamAttempt, NotAllowed, NotFound] as const })

/** What saving may end in. */
export const ExamAnswerResult = createUnionType({ name: 'ExamAnswerResult', description: '保存答案的结果', types: () => [ExamAnswer, InvalidInput, NotAllowed, NotFound] as const })
