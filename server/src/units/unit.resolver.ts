import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { readPage } from '../database/read-page.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { findUnits, matchingText } from './find-units.js'
import { unitShape } from './unit.shape.js'
import { Unit, UnitConnection } from './unit.type.js'

/** Looking units up. */
@Resolver()
export class UnitResolver {
  @Guard('signedIn')
  @Query(() => [Unit], { description: '查询单位: fuzzy by name (every word contained) or exact by credit code, within a region if given; at most 10' })
  searchUnits(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('text', () => String, { description: '单位名称的关键字或统一社会信用代码' }) text: string,
    @Arg('regionCode', () => String, { nullable: true, description: '单位属地, with all below it' }) regionCode: string | null,
  ): Promise<unknown[]> {
    return findUnits(text, regionCode, selectionOf(info), context)
  }

  @Guard('systemAdministrators')
  @Query(() => UnitConnection, { description: '全部单位, by name or credit code, in the order in which they were set up' })
  units(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('text', () => String, { nullable: true, description: '单位名称的关键字或统一社会信用代码' }) text: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<unknown>> {
    const { where, params } = matchingText(text ?? '') ?? { where: '1 = 1', params: [] }
    return readPage(unitShape, { where, params }, first ?? 20, after, selectionOf(info), context)
  }
}
