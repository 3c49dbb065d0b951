import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { grantMakeUp } from './grant-make-up.js'
import { lookUpPerson } from './look-up-person.js'
import { openCallerYear } from './open-caller-year.js'
import { resetCallerAccess } from './reset-caller-access.js'
import { CallerCode, CallerCodeResult, SupportCase, SupportCaseResult } from './support-case.type.js'
import { readSupportCase } from './support-case.read.js'
import { CallerMakeUpInput, CallerResetInput, CallerYearInput, LookUpInput } from './support.input.js'
import { unlockCaller } from './unlock-caller.js'

const caseId = { description: '来电: whom it is for' }
const version = { description: '所见的账号版本号' }
const key = { description: '一次办理的标识, at most 64 characters: the same again does nothing anew' }

/** 人工咨询: somebody who phones is looked up, told where they stand and why, and helped; each act with a reason, in the person's own list. */
@Resolver()
export class SupportResolver {
  @Guard('support')
  @Query(() => SupportCase, { nullable: true, description: '来电; null where the caller has not looked the person up since signing in' })
  supportCase(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<SupportCase | null> {
    return readSupportCase(context, keyOf(id), selectionOf(info))
  }

  @Guard('support')
  @Mutation(() => SupportCaseResult, { description: '查询来电人 by the whole identity number: one person or none. Every look is in the trail, and in the person’s own list' })
  async lookUpPerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => LookUpInput) input: LookUpInput,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof SupportCaseResult> {
    return supportCase(context, info, await lookUpPerson(context, input, idempotencyKey))
  }

  @Guard('support')
  @Mutation(() => SupportCaseResult, { description: '开通补学补考 for somebody who phones, for that year alone; a request that waits is answered by it' })
  async grantMakeUp(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('caseId', () => ID, caseId) id: string,
    @Arg('input', () => CallerMakeUpInput) input: CallerMakeUpInput,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof SupportCaseResult> {
    return supportCase(context, info, await grantMakeUp(context, keyOf(id), input, idempotencyKey))
  }

  @Guard('support')
  @Mutation(() => CallerCodeResult, { description: '重置登录 for somebody who phones: by mail to the proven address, or a code to read out, shown once, here' })
  async resetCallerAccess(
    @Ctx() context: Context,
    @Arg('caseId', () => ID, caseId) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('input', () => CallerResetInput) input: CallerResetInput,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof CallerCodeResult> {
    const outcome = await resetCallerAccess(context, keyOf(id), seen, input, idempotencyKey)
    if (!('mailed' in outcome)) return outcome
    return Object.assign(new CallerCode(), { mailed: outcome.mailed, oneTimeCode: outcome.code, expiresAt: outcome.expiresAt })
  }

  @Guard('support')
  @Mutation(() => SupportCaseResult, { description: '解除锁定: a lock, and what wrong passwords have held off' })
  async unlockCaller(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('caseId', () => ID, caseId) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('reason', () => String, { description: '原因, at most 500 characters; told to the person' }) reason: string,
  ): Promise<typeof SupportCaseResult> {
    return supportCase(context, info, await unlockCaller(context, keyOf(id), seen, reason))
  }

  @Guard('support')
  @Mutation(() => SupportCaseResult, { description: '开放登记 of a year until a day for somebody who phones, and its review where that is over too' })
  async openCallerYear(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('caseId', () => ID, caseId) id: string,
    @Arg('input', () => CallerYearInput) input: CallerYearInput,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof SupportCaseResult> {
    return supportCase(context, info, await openCallerYear(context, keyOf(id), input, idempotencyKey))
  }
}

async function supportCase<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readSupportCase(context, outcome, selectionOf(info))) ?? notFound(context.language)) : outcome
}
