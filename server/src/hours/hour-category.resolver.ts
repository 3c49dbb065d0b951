import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { categoryInForce } from './category-in-force.js'
import { isCalendarDay, suggestedTenths } from './half-days.js'
import { hourCategoryShape } from './hour-category.shape.js'
import { HourCategory } from './hour-category.type.js'
import { HalfDay } from './hour-enums.js'

@Resolver()
export class HourCategoryResolver {
  @Guard('signedIn')
  @Query(() => [HourCategory], { description: '全部认定类型, both levels, in the order of the form' })
  async hourCategories(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<HourCategory[]> {
    const rows = await readRows(hourCategoryShape, selectionOf(info), { where: '1 = 1', params: [], order: 'r.position' }, context)
    return rows.map(row => row.node as unknown as HourCategory)
  }

  @Guard('signedIn')
  @Query(() => Hours, {
    nullable: true,
    description: '建议学时: 4 学时 each half day, both ends included; null where the category has no formula, or the days make no period',
  })
  async suggestedHours(
    @Ctx() context: Context,
    @Arg('categoryId', () => ID) categoryId: string,
    @Arg('startsOn', () => Day) startsOn: string,
    @Arg('startHalf', () => HalfDay, { nullable: true, defaultValue: HalfDay.MORNING }) startHalf: HalfDay | null,
    @Arg('endsOn', () => Day) endsOn: string,
    @Arg('endHalf', () => HalfDay, { nullable: true, defaultValue: HalfDay.AFTERNOON }) endHalf: HalfDay | null,
  ): Promise<number | null> {
    const category = await categoryInForce(context, keyOf(categoryId))
    if (!category || !isCalendarDay(startsOn) || !isCalendarDay(endsOn)) return null
    return suggestedTenths(category.formula, startsOn, startHalf ?? HalfDay.MORNING, endsOn, endHalf ?? HalfDay.AFTERNOON)
  }
}
