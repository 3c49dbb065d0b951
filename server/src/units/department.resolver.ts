import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { closeDepartment } from './close-department.js'
import { createDepartment } from './create-department.js'
import { mergeDepartment } from './merge-department.js'
import { renameDepartment } from './rename-department.js'
import { departmentEffects, readUnitDepartment, unitDepartmentPage } from './unit-department.read.js'
import { DepartmentEffects, DepartmentResult, UnitDepartment, UnitDepartmentConnection } from './unit-department.type.js'

const version = { description: '所见的版本号' }

/** 单位部门管理: the caller's unit's departments. */
@Resolver()
export class DepartmentResolver {
  @Guard('unitManagers')
  @Query(() => UnitDepartmentConnection, { description: '本单位的部门, in the order in which they were set up' })
  unitDepartments(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('closed', () => Boolean, { nullable: true, defaultValue: false, description: '已撤销或合并的, in place of the open ones' }) closed: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<UnitDepartment>> {
    return unitDepartmentPage(closed ?? false, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('unitManagers')
  @Query(() => DepartmentEffects, { nullable: true, description: '合并或撤销前的预览: what would move; null where the department does not exist for the caller' })
  departmentEffects(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<DepartmentEffects | null> {
    return departmentEffects(keyOf(id), context)
  }

  @Guard('unitManagers')
  @Mutation(() => DepartmentResult, { description: '新增部门; the same key again makes none twice' })
  async createDepartment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('name', () => String, { description: '部门名称, at most 100 characters; no open department of the unit has it' }) name: string,
    @Arg('idempotencyKey', () => String, { description: '防重复键, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof DepartmentResult> {
    return result(context, info, await createDepartment(context, name, idempotencyKey))
  }

  @Guard('unitManagers')
  @Mutation(() => DepartmentResult, { description: '修改部门名称' })
  async renameDepartment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('name', () => String, { description: '部门名称' }) name: string,
  ): Promise<typeof DepartmentResult> {
    return result(context, info, await renameDepartment(context, keyOf(id), seen, name))
  }

  @Guard('unitManagers')
  @Mutation(() => DepartmentResult, { description: '合并部门 into another, with its people, queue and administrators' })
  async mergeDepartment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('intoId', () => ID, { description: '并入的部门' }) intoId: string,
  ): Promise<typeof DepartmentResult> {
    return result(context, info, await mergeDepartment(context, keyOf(id), seen, keyOf(intoId)))
  }

  @Guard('unitManagers')
  @Mutation(() => DepartmentResult, { description: '撤销部门: its people and queue fall to the general administrator' })
  async closeDepartment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
  ): Promise<typeof DepartmentResult> {
    return result(context, info, await closeDepartment(context, keyOf(id), seen))
  }
}

async function result<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readUnitDepartment(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}
