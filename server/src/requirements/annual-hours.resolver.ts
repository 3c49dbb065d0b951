import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { annualHoursPage } from './annual-hours.read.js'
import { AnnualHours, AnnualHoursConnection, AnnualHoursFilter } from './annual-hours.type.js'

@Resolver()
export class AnnualHoursResolver {
  @Guard('peopleReaders')
  @Query(() => AnnualHoursConnection, { description: '年度学时: one row a person and year, within the caller’s scope; those employed then who have no hours are there too' })
  async annualHours(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('filter', () => AnnualHoursFilter, { nullable: true }) filter: AnnualHoursFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<AnnualHours>> {
    return annualHoursPage(year, filter, first ?? 20, after, selectionOf(info), context)
  }
}
