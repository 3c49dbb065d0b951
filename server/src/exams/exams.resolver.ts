import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { askMakeUp } from './ask-make-up.js'
import { decideMakeUp } from './decide-make-up.js'
import { readExamAttempt, settledExamAttempt } from './exam-attempt.read.js'
import { ExamAnswerResult, ExamAttempt, ExamAttemptResult } from './exam-attempt.type.js'
import { ExamGrantState } from './exam-enums.js'
import { examGrantPage, readExamGrant } from './exam-grant.read.js'
import { ExamGrant, ExamGrantConnection, ExamGrantResult } from './exam-grant.type.js'
import { ExamAnswerInput, ExamGrantInput } from './exam.input.js'
import { Exam } from './exam.type.js'
import { handInExam } from './hand-in-exam.js'
import { myExams } from './my-exams.js'
import { openExam } from './open-exam.js'
import { saveExamAnswer } from './save-exam-answer.js'

/** 公需科目考试, and 补学补考 when its attempts are used. */
@Resolver()
export class ExamsResolver {
  @Guard('professionals')
  @Query(() => [Exam], { description: '考试列表: every published year, the newest first, and why it is not open' })
  myExams(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Exam[]> {
    return myExams(context, selectionOf(info))
  }

  @Guard('professionals')
  @Query(() => ExamAttempt, { nullable: true, description: '一次考试 of the caller’s own, open or handed in' })
  examAttempt(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<ExamAttempt | null> {
    return settledExamAttempt(keyOf(id), selectionOf(info), context)
  }

  @Guard('professionals')
  @Mutation(() => ExamAttemptResult, { description: '开始考试, or join the attempt that is open in another tab or on another device' })
  async openExam(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('year', () => Int) year: number): Promise<typeof ExamAttemptResult> {
    return attempt(context, info, await openExam(context, year))
  }

  @Guard('professionals')
  @Mutation(() => ExamAnswerResult, { description: '保存一题的答案; what is acknowledged cannot be lost. The higher revision stays, and gives the answer as it stands' })
  saveExamAnswer(@Ctx() context: Context, @Arg('attemptId', () => ID) id: string, @Arg('input', () => ExamAnswerInput) input: ExamAnswerInput): Promise<typeof ExamAnswerResult> {
    return saveExamAnswer(context, keyOf(id), input)
  }

  @Guard('professionals')
  @Mutation(() => ExamAttemptResult, { description: '交卷: marks what is saved at once. The same again gives the same attempt' })
  async handInExam(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('attemptId', () => ID) id: string): Promise<typeof ExamAttemptResult> {
    return attempt(context, info, await handInExam(context, keyOf(id)))
  }

  @Guard('professionals')
  @Mutation(() => ExamGrantResult, { description: '申请补学补考 after all attempts; one that waits is given again' })
  async askMakeUp(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('reason', () => String, { description: '申请原因, at most 500 characters' }) reason: string,
  ): Promise<typeof ExamGrantResult> {
    return grant(context, info, await askMakeUp(context, year, reason))
  }

  @Guard('support')
  @Query(() => ExamGrantConnection, { description: '补学补考申请' })
  examGrants(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('state', () => ExamGrantState, { nullable: true, defaultValue: ExamGrantState.ASKED, description: '只要这一状态的' }) state: ExamGrantState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<ExamGrant>> {
    return examGrantPage(state ?? ExamGrantState.ASKED, first ?? 20, after ?? null, selectionOf(info), context)
  }

  @Guard('support')
  @Mutation(() => ExamGrantResult, { description: '办理补学补考申请: grants attempts until a day, or refuses; the person is told' })
  async decideMakeUp(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('input', () => ExamGrantInput) input: ExamGrantInput,
  ): Promise<typeof ExamGrantResult> {
    return grant(context, info, await decideMakeUp(context, keyOf(id), version, input))
  }
}

async function attempt<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readExamAttempt(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}

async function grant<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readExamGrant(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}
