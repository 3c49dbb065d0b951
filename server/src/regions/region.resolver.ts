import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, Info, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { regionShape } from './region.shape.js'
import { Region } from './region.type.js'

/** The administrative tree. */
@Resolver()
export class RegionResolver {
  @Guard('anyone')
  @Query(() => [Region], { description: '行政区划: the region, its cities and counties, flat, in the order of their codes' })
  async regions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    const rows = await readRows(regionShape, selectionOf(info), { where: '1 = 1', params: [], order: 'r.code' }, context)
    return rows.map(row => row.node)
  }
}
