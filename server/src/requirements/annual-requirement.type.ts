import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'

/** One change of when a year is entered and reviewed. */
@ObjectType({ description: '年度期限的一次调整' })
export class YearWindowChange {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => String, { description: '办理人, by the name at the time' })
  actorName!: string

  @Field(() => String, { description: '调整依据' })
  reason!: string

  @Field(() => Day, { nullable: true, description: '登记开始日期 from then on' })
  entryOpensOn!: string | null

  @Field(() => Day, { nullable: true, description: '登记截止日期 from then on' })
  entryClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '审核截止日期 from then on' })
  reviewClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '登记开始日期 until then' })
  formerEntryOpensOn!: string | null

  @Field(() => Day, { nullable: true, description: '登记截止日期 until then' })
  formerEntryClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '审核截止日期 until then' })
  formerReviewClosesOn!: string | null
}

/** What a year asks for, and when it is entered and reviewed. */
@ObjectType('AnnualRequirement', { description: '年度要求: null where the rule of that year is not known or not yet set; then nothing is awarded by it' })
export class AnnualRequirementType {
  readonly __typename = 'AnnualRequirement'

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Int, { description: '版本号: what a change of its windows refers to' })
  version!: number

  @Field(() => Hours, { description: '总学时' })
  total!: number

  @Field(() => Hours, { description: '专业科目学时' })
  professionalHours!: number

  @Field(() => Hours, { nullable: true, description: '公需科目必修学时' })
  publicRequired!: number | null

  @Field(() => Hours, { nullable: true, description: '公需科目选修学时' })
  publicElective!: number | null

  @Field(() => Day, { nullable: true, description: '学时登记开始日期' })
  entryOpensOn!: string | null

  @Field(() => Day, { nullable: true, description: '学时登记截止日期 of the year itself, to 23:59:59 in Asia/Shanghai' })
  entryClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '单位审验截止日期 of the year itself' })
  reviewClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '公需科目学习截止日期' })
  studyClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '登记到哪一天为止, with 学时登记开放: for the person asked for, otherwise for the caller. Null is no end' })
  entryUntil!: string | null

  @Field(() => Day, { nullable: true, description: '审核到哪一天为止, with 学时登记开放: for the person asked for, otherwise for the caller. Null is no end' })
  reviewUntil!: string | null

  @Field(() => Boolean, { description: '现在可以登记, with 学时登记开放' })
  entryOpen!: boolean

  @Field(() => Boolean, { description: '现在可以审核, with 学时登记开放' })
  reviewOpen!: boolean

  @Guard('windowReaders')
  @Field(() => [YearWindowChange], { nullable: true, description: '期限调整记录, oldest first' })
  windowHistory!: YearWindowChange[] | null

  @Field(() => String, { description: '依据: where the figures come from' })
  source!: string
}
