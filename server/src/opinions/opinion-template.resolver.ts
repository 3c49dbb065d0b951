import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { ReviewDecision } from '../hours/hour-enums.js'
import { addOpinionTemplate } from './add-opinion-template.js'
import { deleteOpinionTemplate } from './delete-opinion-template.js'
import { readOpinionTemplate, readOpinionTemplates } from './opinion-template.read.js'
import { OpinionTemplate, OpinionTemplateResult } from './opinion-template.type.js'
import { updateOpinionTemplate } from './update-opinion-template.js'
import { useOpinionTemplate } from './use-opinion-template.js'

type Result = typeof OpinionTemplateResult

@Resolver()
export class OpinionTemplateResolver {
  @Guard('reviewers')
  @Query(() => [OpinionTemplate], { description: '常用意见 of the unit or authority acted for, the last used first' })
  async opinionTemplates(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('decision', () => ReviewDecision) decision: ReviewDecision): Promise<OpinionTemplate[]> {
    return readOpinionTemplates(decision, selectionOf(info), context)
  }

  @Guard('reviewers')
  @Mutation(() => OpinionTemplateResult, { description: '保存为常用意见, at most 50 a unit or authority. The same idempotencyKey again returns the same one.' })
  async addOpinionTemplate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('decision', () => ReviewDecision) decision: ReviewDecision,
    @Arg('text', () => String) text: string,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey: string | null,
  ): Promise<Result> {
    return this.read(context, info, await addOpinionTemplate(context, decision, text, idempotencyKey ?? null))
  }

  @Guard('reviewers')
  @Mutation(() => OpinionTemplateResult, { description: '修改常用意见' })
  async updateOpinionTemplate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('text', () => String) text: string,
  ): Promise<Result> {
    return this.read(context, info, await updateOpinionTemplate(context, keyOf(id), version, text))
  }

  @Guard('reviewers')
  @Mutation(() => OpinionTemplateResult, { description: '删除常用意见; gives it as it was' })
  async deleteOpinionTemplate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<Result> {
    const before = await readOpinionTemplate(keyOf(id), selectionOf(info), context)
    return (await deleteOpinionTemplate(context, keyOf(id), version)) ?? before ?? notFound(context.language)
  }

  @Guard('reviewers')
  @Mutation(() => OpinionTemplateResult, { description: '使用常用意见: it stands first from now on' })
  async useOpinionTemplate(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<Result> {
    return this.read(context, info, await useOpinionTemplate(context, keyOf(id)))
  }

  /** The template as it stands after the change, or why there was none. */
  private async read(context: Context, info: GraphQLResolveInfo, outcome: number | Exclude<Result, OpinionTemplate>): Promise<Result> {
    if (typeof outcome !== 'number') return outcome
    return (await readOpinionTemplate(outcome, selectionOf(info), context)) ?? notFound(context.language)
  }
}
