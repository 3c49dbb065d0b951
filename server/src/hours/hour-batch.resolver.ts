import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { selectionOf } from '../database/selection.js'
import { hourBatchFailureScope } from './hour-batch.scope.js'
import { batchFailureShape } from './hour-batch.shape.js'
import { ReviewUndoSelection } from './hour-record.input.js'
import { BatchItem, BatchItemConnection, BatchResult } from './hour-record.type.js'
import { undoReviews } from './undo-reviews.js'

@Resolver()
export class HourBatchResolver {
  @Guard('reviewers')
  @Query(() => BatchItemConnection, { description: '批量审核中未办理的登记, of a batch of one’s own; kept for a month' })
  async batchFailures(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('batchId', () => ID) batchId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<BatchItem>> {
    const { sql, params } = hourBatchFailureScope(context.actor!)
    const wanted = { where: `r.batch_id = ? and ${sql('r')}`, params: [keyOf(batchId), ...params] }
    return readPage<BatchItem>(batchFailureShape, wanted, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('reviewers')
  @Mutation(() => BatchResult, {
    description: '撤销审核, by who decided, within the minutes that the site sets and while nothing has happened to the record since: it waits again in its place, its hours no longer count. At most 10000 records, all in one transaction.',
  })
  async undoReviews(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('selection', () => ReviewUndoSelection) selection: ReviewUndoSelection): Promise<BatchResult> {
    return undoReviews(context, selection, selectionOf(info))
  }
}
