import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { ExamQuestion } from './exam-attempt.type.js'
import { QuestionKind } from './exam-enums.js'

/** What the caller may do with a question. */
@ObjectType({ description: '对一道题可办理的事项' })
export class BankQuestionPermissions {
  @Field(() => Permission, { description: '删除: a published year keeps as many as its paper asks' })
  canRemove!: Permission
}

/** A question of a year's bank, with its answer. */
@ObjectType({ description: '题库中的一道题, with its answer: for the authority that edits the year alone' })
export class BankQuestion {
  readonly __typename = 'BankQuestion'

  @Field(() => ID, { description: '标识' })
  id!: number

  @Field(() => Int, { description: '版本号: send it back with every change' })
  version!: number

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => QuestionKind, { description: '题型' })
  kind!: QuestionKind

  @Field(() => String, { description: '题干' })
  stem!: string

  @Field(() => [String], { description: '选项' })
  options!: string[]

  @Field(() => [Int], { description: '正确答案 by place, from 0' })
  correct!: number[]

  @Field(() => Boolean, { description: '演示内容: written for the demonstration alone' })
  demo!: boolean

  @Field(() => BankQuestionPermissions, { description: '可办理的事项' })
  permissions!: BankQuestionPermissions
}

/** Questions in pages. */
export const BankQuestionConnection = Connection('BankQuestionConnection', () => BankQuestion, '题库列表')

/** One kind of a year's bank. */
@ObjectType({ description: '题库中一种题型的数量' })
export class BankKindCount {
  @Field(() => QuestionKind, { description: '题型' })
  kind!: QuestionKind

  @Field(() => Int, { description: '题库中的题数' })
  inBank!: number

  @Field(() => Int, { description: '一份试卷需要的题数' })
  needed!: number
}

/** What the caller may do with a year's bank. */
@ObjectType({ description: '对题库可办理的事项' })
export class QuestionBankPermissions {
  @Field(() => Permission, { description: '查看和编辑题库' })
  canEdit!: Permission

  @Field(() => Permission, { description: '试看试卷' })
  canPreview!: Permission
}

/** A year's bank as a whole. */
@ObjectType({ description: '年度题库' })
export class QuestionBank {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Boolean, { description: '年度是否已发布' })
  published!: boolean

  @Field(() => [BankKindCount], { description: '各题型的数量, in the order of a paper; none for who may not see the bank' })
  kinds!: BankKindCount[]

  @Field(() => QuestionBankPermissions, { description: '可办理的事项' })
  permissions!: QuestionBankPermissions
}

/** A paper as a candidate would get it. */
@ObjectType({ description: '试看的试卷: drawn as for a candidate, without an attempt and without answers' })
export class PaperPreview {
  readonly __typename = 'PaperPreview'

  @Field(() => [ExamQuestion], { description: '试题' })
  questions!: ExamQuestion[]
}

/** What looking at a paper may end in. */
export const PaperPreviewResult = createUnionType({ name: 'PaperPreviewResult', description: '试看试卷的结果', types: () => [PaperPreview, NotAllowed, NotFound] as const })

/** What a change of the bank may end in. */
export const BankQuestionResult = createUnionType({
  name: 'BankQuestionResult',
  description: '编辑题库的结果: the question as it stands now; what was removed, as it was',
  types: () => [BankQuestion, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
