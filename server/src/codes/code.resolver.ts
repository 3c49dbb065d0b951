import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import type { CodeKind } from './code-entry.entity.js'
import { codeEntryShape } from './code-entry.shape.js'
import { CodeEntry } from './code-entry.type.js'
import { codeKinds } from './code-kind.js'

/** The code tables. */
@Resolver()
export class CodeResolver {
  @Guard('anyone')
  @Query(() => [CodeEntry], { description: '代码表: 民族, 所属行业, 职称系列 or 职称, in the order of its pick list' })
  async codeTable(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('kind', () => codeKinds) kind: CodeKind): Promise<unknown[]> {
    const rows = await readRows(codeEntryShape, selectionOf(info), { where: 'r.kind = ?', params: [kind], order: 'r.position, r.id' }, context)
    return rows.map(row => row.node)
  }
}
