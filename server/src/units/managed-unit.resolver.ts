import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { nothing } from '../access/scope.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { closeUnit } from './close-unit.js'
import { matchingText } from './find-units.js'
import { managedUnitScope } from './managed-unit.scope.js'
import { managedUnitShape, unitEventShape } from './managed-unit.shape.js'
import { ManagedUnit, ManagedUnitConnection, ManagedUnitResult, UnitEffects } from './managed-unit.type.js'
import { renameUnit } from './rename-unit.js'
import { unitEffects } from './unit-effects.read.js'
import { unitEventScope } from './unit-event.scope.js'
import { UnitEvent } from './unit-event.type.js'

const version = { description: '所见的版本号' }

/** 单位管理: looking after the units of a region. */
@Resolver()
export class ManagedUnitResolver {
  @Guard('unitSupervisors')
  @Query(() => ManagedUnitConnection, { description: '管理范围内的单位, by name (also a former one) or credit code, in the order in which they were set up' })
  managedUnits(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('text', () => String, { nullable: true, description: '单位名称的关键字或统一社会信用代码' }) text: string | null,
    @Arg('closed', () => Boolean, { nullable: true, defaultValue: false, description: '已撤销或合并的, in place of the open ones' }) closed: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<ManagedUnit>> {
    const scope = context.actor ? managedUnitScope(context.actor) : nothing
    const matching = matchingText(text ?? '') ?? { where: '1 = 1', params: [] }
    const where = `${matching.where} and r.closed_at is ${closed ? 'not null' : 'null'} and ${scope.sql('r')}`
    return readPage(managedUnitShape, { where, params: [...matching.params, ...scope.params] }, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('signedIn')
  @Query(() => [UnitEvent], { description: '单位变更记录 of a unit in which the caller works or has worked, or which the caller administers, supervises or runs, oldest first' })
  async unitHistory(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('unitId', () => ID) unitId: string): Promise<unknown[]> {
    const scope = context.actor ? unitEventScope(context.actor) : nothing
    const wanted = { where: `r.unit_id = ? and ${scope.sql('r')}`, params: [keyOf(unitId), ...scope.params], order: 'r.id' }
    return (await readRows(unitEventShape, selectionOf(info), wanted, context)).map(({ node }) => node)
  }

  @Guard('unitSupervisors')
  @Query(() => UnitEffects, { nullable: true, description: '撤销单位前的预览: what would move; null where the unit does not exist for the caller' })
  unitEffects(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<UnitEffects | null> {
    return unitEffects(keyOf(id), context)
  }

  @Guard('unitSupervisors')
  @Mutation(() => ManagedUnitResult, { description: '单位改名: the former name still finds it' })
  async renameUnit(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('name', () => String, { description: '单位名称, at most 200 characters' }) name: string,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<typeof ManagedUnitResult> {
    return result(context, info, await renameUnit(context, keyOf(id), seen, name, reason))
  }

  @Guard('unitSupervisors')
  @Mutation(() => ManagedUnitResult, { description: '撤销单位: its people come to 其他单位, what waits goes to the authority, its roles end' })
  async closeUnit(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<typeof ManagedUnitResult> {
    return result(context, info, await closeUnit(context, keyOf(id), seen, reason))
  }
}

async function result<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  if (typeof outcome !== 'number') return outcome
  const scope = managedUnitScope(context.actor!)
  const [row] = await readRows(managedUnitShape, selectionOf(info), { where: `r.id = ? and ${scope.sql('r')}`, params: [outcome, ...scope.params] }, context)
  return (row?.node as ManagedUnit | undefined) ?? notFound(context.language)
}
