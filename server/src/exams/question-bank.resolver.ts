import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { addQuestion } from './add-question.js'
import { changeQuestion } from './change-question.js'
import { previewPaper } from './preview-paper.js'
import { BankQuestionFilter, BankQuestionInput } from './question.input.js'
import { questionPage, readQuestion, readQuestionBank } from './question.read.js'
import { BankQuestion, BankQuestionConnection, BankQuestionResult, PaperPreviewResult, QuestionBank } from './question.type.js'
import { removeQuestion } from './remove-question.js'

const version = { description: '所见的版本号' }

/** 题库 of a year, for the authority that edits it. */
@Resolver()
export class QuestionBankResolver {
  @Guard('publicSubjectEditors')
  @Query(() => QuestionBank, { nullable: true, description: '年度题库: how many of each kind are in it and asked for; null where there is no such year' })
  questionBank(@Ctx() context: Context, @Arg('year', () => Int) year: number): Promise<QuestionBank | null> {
    return readQuestionBank(year, context)
  }

  @Guard('publicSubjectEditors')
  @Query(() => BankQuestionConnection, { description: '题库列表, the last added first; nothing for other authorities than the autonomous region’s own' })
  bankQuestions(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('filter', () => BankQuestionFilter, { nullable: true }) filter: BankQuestionFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<BankQuestion>> {
    return questionPage(year, filter ?? {}, first ?? 20, after ?? null, selectionOf(info), context)
  }

  @Guard('publicSubjectEditors')
  @Query(() => PaperPreviewResult, { description: '试看试卷: another one each time; makes no attempt' })
  paperPreview(@Ctx() context: Context, @Arg('year', () => Int) year: number): Promise<typeof PaperPreviewResult> {
    return previewPaper(context, year)
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => BankQuestionResult, { description: '添加题目. The same idempotencyKey again gives the same question' })
  async addBankQuestion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('input', () => BankQuestionInput) input: BankQuestionInput,
    @Arg('idempotencyKey', () => String, { description: '防重复键, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof BankQuestionResult> {
    return question(context, info, await addQuestion(context, year, input, idempotencyKey))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => BankQuestionResult, { description: '修改题目, for papers that are drawn from now on' })
  async changeBankQuestion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('input', () => BankQuestionInput) input: BankQuestionInput,
  ): Promise<typeof BankQuestionResult> {
    return question(context, info, await changeQuestion(context, keyOf(id), seen, input))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => BankQuestionResult, { description: '删除题目; gives it as it was. Papers that were drawn keep it' })
  async removeBankQuestion(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
  ): Promise<typeof BankQuestionResult> {
    const before = await readQuestion(keyOf(id), selectionOf(info), context)
    return (await removeQuestion(context, keyOf(id), seen)) ?? before ?? notFound(context.language)
  }
}

async function question<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readQuestion(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}
