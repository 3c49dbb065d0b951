import { Field, Int, ObjectType } from 'type-graphql'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'

/** What a year asks for. */
@ObjectType('AnnualRequirement', { description: '年度要求: null where the rule of that year is not known or not yet set; then nothing is awarded by it' })
export class AnnualRequirementType {
  @Field(() => Int, { description: '年度' })
  year!: number

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

  @Field(() => Day, { nullable: true, description: '学时登记截止日期, to 23:59:59 in Asia/Shanghai' })
  entryClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '单位审验截止日期' })
  reviewClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '公需科目学习截止日期' })
  studyClosesOn!: string | null

  @Field(() => Boolean, { description: '现在可以登记' })
  entryOpen!: boolean

  @Field(() => String, { description: '依据: where the figures come from' })
  source!: string
}
