import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { column, derived, readRows, type Shape } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { AnnualRequirementType } from './annual-requirement.type.js'
import { isOpen } from './entry-window.js'

const annualRequirementShape: Shape = {
  typename: 'AnnualRequirement',
  table: 'annual_requirement',
  key: 'year',
  fields: {
    ...Object.fromEntries(
      ['year', 'total', 'professionalHours', 'publicRequired', 'publicElective', 'entryOpensOn', 'entryClosesOn', 'reviewClosesOn', 'studyClosesOn', 'source'].map(name => [name, column(name)]),
    ),
    entryOpen: derived(['entryOpensOn', 'entryClosesOn'], (raw, { clock }) => isOpen(raw['entryOpensOn'] as string | null, raw['entryClosesOn'] as string | null, todayIn(clock))),
  },
}

@Resolver()
export class AnnualRequirementResolver {
  @Guard('signedIn')
  @Query(() => [AnnualRequirementType], { description: '各年度要求, newest first' })
  async annualRequirements(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<AnnualRequirementType[]> {
    const rows = await readRows(annualRequirementShape, selectionOf(info), { where: '1 = 1', params: [], order: 'r.year desc' }, context)
    return rows.map(row => row.node as unknown as AnnualRequirementType)
  }

  @Guard('signedIn')
  @Query(() => AnnualRequirementType, { nullable: true, description: '一个年度的要求; null where the year is not known' })
  async annualRequirement(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('year', () => Int) year: number): Promise<AnnualRequirementType | null> {
    const [row] = await readRows(annualRequirementShape, selectionOf(info), { where: 'r.year = ?', params: [year] }, context)
    return (row?.node ?? null) as AnnualRequirementType | null
  }
}
