import { Field, InputType, Int } from 'type-graphql'
import { QuestionKind } from './exam-enums.js'

/** A question as it is to stand in the bank. */
@InputType({ description: '题库中的一道题' })
export class BankQuestionInput {
  @Field(() => QuestionKind, { description: '题型; it stays once the question is there' })
  kind!: QuestionKind

  @Field(() => String, { description: '题干, at most 1000 characters' })
  stem!: string

  @Field(() => [String], { description: '选项, 2 to 8 of at most 300 characters, no two alike; not looked at for 判断题, which have 正确 and 错误' })
  options!: string[]

  @Field(() => [Int], { description: '正确答案 by place, from 0: one of 单选题 and 判断题, two or more of 多选题' })
  correct!: number[]
}

/** What narrows the list. */
@InputType({ description: '题库筛选条件' })
export class BankQuestionFilter {
  @Field(() => QuestionKind, { nullable: true, description: '只要这一题型的' })
  kind?: QuestionKind | null

  @Field(() => String, { nullable: true, description: '题干或选项中的文字' })
  text?: string | null
}
