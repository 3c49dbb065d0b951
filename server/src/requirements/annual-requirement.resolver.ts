import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { selectionOf } from '../database/selection.js'
import { readAnnualRequirements } from './annual-requirement.read.js'
import { AnnualRequirementType } from './annual-requirement.type.js'

const person = { nullable: true, description: '为这名人员 in the caller’s scope: the days that hold for them. Left out, for the caller' } as const

@Resolver()
export class AnnualRequirementResolver {
  @Guard('signedIn')
  @Query(() => [AnnualRequirementType], { description: '各年度要求, newest first' })
  annualRequirements(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('professionalId', () => ID, person) professionalId: string | null): Promise<AnnualRequirementType[]> {
    return readAnnualRequirements(null, professionalId ?? null, selectionOf(info), context)
  }

  @Guard('signedIn')
  @Query(() => AnnualRequirementType, { nullable: true, description: '一个年度的要求; null where the year is not known' })
  async annualRequirement(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('professionalId', () => ID, person) professionalId: string | null,
  ): Promise<AnnualRequirementType | null> {
    return (await readAnnualRequirements(year, professionalId ?? null, selectionOf(info), context))[0] ?? null
  }
}
