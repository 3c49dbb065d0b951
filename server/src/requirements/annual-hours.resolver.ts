import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { annualHoursOrder, annualHoursPage } from './annual-hours.read.js'
import { AnnualHours, AnnualHoursConnection, AnnualHoursFilter, AnnualHoursOrder } from './annual-hours.type.js'
import { remindUnmet } from './remind-unmet.js'
import { Reminded, RemindResult } from './reminder.type.js'

@Resolver()
export class AnnualHoursResolver {
  @Guard('peopleReaders')
  @Query(() => AnnualHoursConnection, { description: '年度学时: one row a person and year, within the caller’s scope; those employed then who have no hours are there too' })
  async annualHours(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('filter', () => AnnualHoursFilter, { nullable: true }) filter: AnnualHoursFilter | null,
    @Arg('orderBy', () => AnnualHoursOrder, { nullable: true, defaultValue: AnnualHoursOrder.PERSON }) orderBy: AnnualHoursOrder,
    @Arg('descending', () => Boolean, { nullable: true, description: '从大到小, or with false the other way; left out, the order’s own direction' }) descending: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<AnnualHours>> {
    return annualHoursPage(year, filter, annualHoursOrder(orderBy ?? AnnualHoursOrder.PERSON, descending), first ?? 20, after, selectionOf(info), context)
  }

  @Guard('staffManagers')
  @Mutation(() => RemindResult, { description: '提醒未达标人员: everybody of the list who has not reached the year’s requirement, at most 10000 at once and nobody twice on one day' })
  async remindUnmet(
    @Ctx() context: Context,
    @Arg('year', () => Int) year: number,
    @Arg('filter', () => AnnualHoursFilter, { nullable: true }) filter: AnnualHoursFilter | null,
  ): Promise<typeof RemindResult> {
    const outcome = await remindUnmet(context, year, filter)
    return 'reminded' in outcome ? Object.assign(new Reminded(), outcome) : outcome
  }
}
