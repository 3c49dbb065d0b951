import { Field, ID, InputType, Int } from 'type-graphql'
import { Day } from '../scalars/day.js'

/** Whom a year is to be opened for, and until when. */
@InputType({ description: '学时登记开放: for one unit or one person, with a later last day for entry, for review or for both' })
export class WindowOpeningInput {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => ID, { nullable: true, description: '为整个单位开放; by the authority that supervises it' })
  unitId?: string | null

  @Field(() => ID, { nullable: true, description: '为一名人员开放' })
  professionalId?: string | null

  @Field(() => Day, { nullable: true, description: '登记开放至, that day included; left out, entry stays as it is' })
  entryClosesOn?: string | null

  @Field(() => Day, { nullable: true, description: '审核开放至, that day included; by an authority. Left out, review stays as it is' })
  reviewClosesOn?: string | null

  @Field(() => String, { description: '原因, at most 500 characters' })
  reason!: string
}

/** A year's own windows. */
@InputType({ description: '年度的登记和审核期限' })
export class YearWindowsInput {
  @Field(() => Day, { description: '登记开始日期' })
  entryOpensOn!: string

  @Field(() => Day, { description: '登记截止日期, that day included' })
  entryClosesOn!: string

  @Field(() => Day, { description: '审核截止日期, that day included; not before entry closes' })
  reviewClosesOn!: string

  @Field(() => String, { description: '调整依据, at most 500 characters' })
  reason!: string
}
