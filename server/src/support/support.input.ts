import { Field, InputType, Int } from 'type-graphql'
import { Day } from '../scalars/day.js'

/** Who phones, and why. */
@InputType({ description: '查询来电人' })
export class LookUpInput {
  @Field(() => String, { description: '身份证号, whole' })
  idNumber!: string

  @Field(() => String, { description: '来电事由, at most 500 characters; the person sees it' })
  reason!: string
}

/** A make-up for somebody who phones. */
@InputType({ description: '为来电人开通补学补考' })
export class CallerMakeUpInput {
  @Field(() => Int, { description: '考试年度' })
  year!: number

  @Field(() => Int, { description: '开通的考试机会, 1 to 3' })
  attempts!: number

  @Field(() => Day, { description: '有效期至, that day included' })
  expiresOn!: string

  @Field(() => String, { description: '原因, at most 500 characters; told to the person' })
  reason!: string
}

/** A code for somebody who phones. */
@InputType({ description: '为来电人重置登录' })
export class CallerResetInput {
  @Field(() => String, { nullable: true, description: '来电人说出的登记电话, whole: compared here, never shown; not needed where the code goes by mail' })
  phone?: string | null

  @Field(() => String, { description: '原因, at most 500 characters; told to the person' })
  reason!: string
}

/** A year for somebody who phones. */
@InputType({ description: '为来电人开放登记' })
export class CallerYearInput {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Day, { description: '登记开放至, that day included' })
  entryClosesOn!: string

  @Field(() => Day, { nullable: true, description: '审核开放至, that day included: not before entry closes, or what is entered could not be decided. Left out, review stays as it is' })
  reviewClosesOn?: string | null

  @Field(() => String, { description: '原因, at most 500 characters; the person sees it' })
  reason!: string
}
