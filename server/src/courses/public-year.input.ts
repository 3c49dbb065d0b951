import { Field, InputType, Int } from 'type-graphql'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'

/** All that is set of a year of public subjects; its courses and questions have pages of their own. */
@InputType({ description: '公需科目年度的设置: as a whole, so that what is left out is not known' })
export class PublicYearInput {
  @Field(() => Day, { nullable: true, description: '学习开始日期; with the last day, or neither' })
  studyOpensOn?: string | null

  @Field(() => Day, { nullable: true, description: '学习和考试截止日期, that day included' })
  studyClosesOn?: string | null

  @Field(() => Day, { nullable: true, description: '补学补考开始日期, after study has closed: its hours go to this year' })
  makeUpOpensOn?: string | null

  @Field(() => Day, { nullable: true, description: '补学补考截止日期, that day included' })
  makeUpClosesOn?: string | null

  @Field(() => Hours, { nullable: true, description: '必修学时, 0.5 to 90; null where not known: nothing is awarded until it is' })
  requiredHours?: number | null

  @Field(() => Hours, { nullable: true, description: '选修学时, 0.5 to 90; null where not known: nothing is awarded until it is' })
  electiveHours?: number | null

  @Field(() => Int, { description: '合格分数 of 100; for attempts that are begun afterwards' })
  passMark!: number

  @Field(() => Int, { description: '考试机会, 1 to 10; used ones stay' })
  attempts!: number

  @Field(() => Int, { nullable: true, description: '考试时长, 5 to 300 minutes; null where there is no limit' })
  examMinutes?: number | null

  @Field(() => Int, { description: '单选题 of a paper, 0 to 100' })
  singleCount!: number

  @Field(() => Int, { description: '多选题 of a paper, 0 to 100' })
  multipleCount!: number

  @Field(() => Int, { description: '判断题 of a paper, 0 to 100' })
  trueFalseCount!: number

  @Field(() => Boolean, { description: '含演示数值: some values stand in no document' })
  demo!: boolean

  @Field(() => String, { description: '依据: where the values come from and what is not known, at most 500 characters' })
  source!: string
}
