import { Field, InputType, Int } from 'type-graphql'
import { Day } from '../scalars/day.js'
import { ExamGrantDecision } from './exam-enums.js'

/** One answer as it is to stand. */
@InputType({ description: '一题的答案' })
export class ExamAnswerInput {
  @Field(() => Int, { description: '题号 on the paper, from 1' })
  number!: number

  @Field(() => [Int], { description: '所选选项 by place, from 0; none takes the answer back' })
  chosen!: number[]

  @Field(() => Int, { description: '序号, from 1: the higher one stays, whatever the order of arrival. Milliseconds since the attempt began, and at least one more than what was there' })
  revision!: number
}

/** What support answers to a request. */
@InputType({ description: '办理补学补考申请' })
export class ExamGrantInput {
  @Field(() => ExamGrantDecision, { description: '办理结果' })
  decision!: ExamGrantDecision

  @Field(() => String, { description: '原因, at most 500 characters; told to the person' })
  reason!: string

  @Field(() => Int, { nullable: true, description: '开通的考试机会, 1 to 3; where it is granted' })
  attempts?: number | null

  @Field(() => Day, { nullable: true, description: '有效期至, that day included; where it is granted' })
  expiresOn?: string | null
}
