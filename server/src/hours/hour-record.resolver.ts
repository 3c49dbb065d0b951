import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { HourRecordOrder } from './hour-enums.js'
import { HourRecordFilter } from './hour-record.input.js'
import { hourRecordOrder } from './hour-record.order.js'
import { hourRecordPage, readHourRecord } from './hour-record.read.js'
import { HourRecord, HourRecordConnection } from './hour-record.type.js'

@Resolver()
export class HourRecordResolver {
  @Guard('peopleReaders')
  @Query(() => HourRecord, { nullable: true, description: '一条学时登记; null where it does not exist for the caller' })
  async hourRecord(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<HourRecord | null> {
    return readHourRecord(keyOf(id), selectionOf(info), context)
  }

  @Guard('peopleReaders')
  @Query(() => HourRecordConnection, { description: '学时登记 within the caller’s scope' })
  async hourRecords(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => HourRecordFilter, { nullable: true }) filter: HourRecordFilter | null,
    @Arg('orderBy', () => HourRecordOrder, { nullable: true, defaultValue: HourRecordOrder.NEWEST }) orderBy: HourRecordOrder,
    @Arg('descending', () => Boolean, { nullable: true, description: '从大到小、从晚到早, or with false the other way; left out, the order’s own direction' }) descending: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<HourRecord>> {
    return hourRecordPage(filter, hourRecordOrder(orderBy ?? HourRecordOrder.NEWEST, descending), first ?? 20, after, selectionOf(info), context)
  }
}
