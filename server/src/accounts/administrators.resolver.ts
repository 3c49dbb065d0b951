import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { addAdministrator } from './add-administrator.js'
import { AdministratorInput, NewAdministratorInput } from './administrator.input.js'
import { administratorEffects, administratorPage, readAdministrator } from './administrator.read.js'
import {
  AdministratorAdded,
  AdministratorAddedResult,
  AdministratorEffects,
  AdministratorResult,
  UnitAdministrator,
  UnitAdministratorConnection,
} from './administrator.type.js'
import { changeAdministrator } from './change-administrator.js'
import type { CreatedAccount } from './create-account.js'
import { issueAdministratorCode } from './issue-administrator-code.js'
import { removeAdministrator } from './remove-administrator.js'

/** 单位管理员管理: the caller's unit's administrators. */
@Resolver()
export class AdministratorsResolver {
  @Guard('unitManagers')
  @Query(() => UnitAdministratorConnection, { description: '本单位的管理员, in the order in which they were appointed' })
  unitAdministrators(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('name', () => String, { nullable: true, description: '姓名 contains' }) name: string | null,
    @Arg('departmentId', () => ID, { nullable: true, description: '管理部门' }) departmentId: string | null,
    @Arg('ended', () => Boolean, { nullable: true, defaultValue: false, description: '已移除的, in place of those in office' }) ended: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<UnitAdministrator>> {
    return administratorPage({ name, departmentId, ended: ended ?? false }, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('unitManagers')
  @Query(() => UnitAdministrator, { nullable: true, description: '本单位的一名管理员; null where there is none for the caller' })
  unitAdministrator(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<UnitAdministrator | null> {
    return readAdministrator(keyOf(id), selectionOf(info), context)
  }

  @Guard('unitManagers')
  @Query(() => AdministratorEffects, { nullable: true, description: '移除或调整前的预览: what would pass on; null where there is no such administrator for the caller' })
  administratorEffects(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('leaving', () => Boolean, { description: '移除; otherwise the administrator goes to departmentId' }) leaving: boolean,
    @Arg('departmentId', () => ID, { nullable: true, description: '新的管理部门; null is the whole unit' }) departmentId: string | null,
  ): Promise<AdministratorEffects | null> {
    return administratorEffects(keyOf(id), leaving ? null : { departmentId: departmentId ? keyOf(departmentId) : null }, context)
  }

  @Guard('unitManagers')
  @Mutation(() => AdministratorAddedResult, { description: '新增管理员. The one-time code is shown once, here; the same key again makes nobody twice' })
  async addUnitAdministrator(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => NewAdministratorInput) input: NewAdministratorInput,
    @Arg('idempotencyKey', () => String, { description: '防重复键, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof AdministratorAddedResult> {
    return added(context, info, await addAdministrator(context, input, idempotencyKey))
  }

  @Guard('unitManagers')
  @Mutation(() => AdministratorResult, { description: '修改管理员. Another department and 不允许登录 work at once' })
  async changeUnitAdministrator(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('input', () => AdministratorInput) input: AdministratorInput,
  ): Promise<typeof AdministratorResult> {
    const outcome = await changeAdministrator(context, keyOf(id), version, input)
    return typeof outcome === 'number' ? ((await readAdministrator(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
  }

  @Guard('unitManagers')
  @Mutation(() => AdministratorAddedResult, { description: '发放激活码 to an administrator, in the place of an earlier one; shown once, here' })
  async issueAdministratorCode(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<typeof AdministratorAddedResult> {
    return added(context, info, await issueAdministratorCode(context, keyOf(id)))
  }

  @Guard('unitManagers')
  @Mutation(() => AdministratorResult, { description: '移除管理员: works at once; the history stays' })
  async removeUnitAdministrator(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
  ): Promise<typeof AdministratorResult> {
    const outcome = await removeAdministrator(context, keyOf(id), version)
    return typeof outcome === 'number' ? ((await readAdministrator(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
  }
}

async function added<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: CreatedAccount | Refusal): Promise<AdministratorAdded | Refusal> {
  if (!('assignmentId' in outcome)) return outcome
  const administrator = await readAdministrator(outcome.assignmentId, selectionOf(info)['administrator'] ?? {}, context)
  return Object.assign(new AdministratorAdded(), { administrator: administrator!, oneTimeCode: outcome.code?.code ?? null, expiresAt: outcome.code?.expiresAt ?? null })
}
