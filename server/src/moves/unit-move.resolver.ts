import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { acceptMove } from './accept-move.js'
import { agreeToMove, objectToMove } from './answer-move.js'
import { askMove } from './ask-move.js'
import { refuseMove } from './refuse-move.js'
import { movePage, ownMoves, readMove } from './unit-move.read.js'
import { MoveInput, MoveList, UnitMove, UnitMoveConnection, UnitMoveResult } from './unit-move.type.js'
import { withdrawMove } from './withdraw-move.js'

const version = { description: '所见的版本号' }
const reason = { description: '原因, at most 500 characters' }

/** 变更工作单位: asked by the person, accepted by the new unit, told to the old one. */
@Resolver()
export class UnitMoveResolver {
  @Guard('professionals')
  @Query(() => [UnitMove], { description: '本人的工作单位变更, the newest first, at most 20' })
  myMoves(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<UnitMove[]> {
    return ownMoves(selectionOf(info), context)
  }

  @Guard('unitManagers')
  @Query(() => UnitMoveConnection, { description: '本单位的人员调动' })
  unitMoves(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('list', () => MoveList) list: MoveList,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<UnitMove>> {
    return movePage(list, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('professionals')
  @Mutation(() => UnitMoveResult, { description: '申请变更工作单位; one open request a person, and the same key again makes none twice. 其他单位 needs nobody’s acceptance' })
  async askMove(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveInput) input: MoveInput,
    @Arg('idempotencyKey', () => String, { description: '一次申请的标识, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof UnitMoveResult> {
    return result(context, info, await askMove(context, input, idempotencyKey))
  }

  @Guard('professionals')
  @Mutation(() => UnitMoveResult, { description: '撤回申请, until it takes effect' })
  async withdrawMove(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number): Promise<typeof UnitMoveResult> {
    return result(context, info, await withdrawMove(context, keyOf(id), seen))
  }

  @Guard('generalAdministrators')
  @Mutation(() => UnitMoveResult, { description: '接收: takes effect by itself after the days in which the old unit may object, at once where it has nobody to ask' })
  async acceptMove(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('departmentId', () => ID, { nullable: true, description: '进入的部门 of the unit; left out, the general administrator is responsible' }) departmentId: string | null,
  ): Promise<typeof UnitMoveResult> {
    return result(context, info, await acceptMove(context, keyOf(id), seen, departmentId ? keyOf(departmentId) : null))
  }

  @Guard('generalAdministrators')
  @Mutation(() => UnitMoveResult, { description: '不予接收, until it takes effect' })
  async refuseMove(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<typeof UnitMoveResult> {
    return result(context, info, await refuseMove(context, keyOf(id), seen, why))
  }

  @Guard('generalAdministrators')
  @Mutation(() => UnitMoveResult, { description: '同意转出: it takes effect today' })
  async agreeToMove(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number): Promise<typeof UnitMoveResult> {
    return result(context, info, await agreeToMove(context, keyOf(id), seen))
  }

  @Guard('generalAdministrators')
  @Mutation(() => UnitMoveResult, { description: '提出异议: told to the person and the new unit, who may end the move; the day on which it takes effect stays' })
  async objectToMove(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<typeof UnitMoveResult> {
    return result(context, info, await objectToMove(context, keyOf(id), seen, why))
  }
}

async function result<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readMove(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}
