import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { AnnualHours } from '../requirements/annual-hours.type.js'
import { MyProfileInput, ProfessionalFilter, ProfessionalOrder } from './professional.input.js'
import { professionalPage, readProfessional } from './professional.read.js'
import { ProfessionalResult, RevealIdNumberResult } from './professional.result.js'
import { Professional, ProfessionalConnection } from './professional.type.js'
import { revealIdNumber } from './reveal-id-number.js'
import { updateMyProfile } from './update-my-profile.js'

/** People in scope, and one's own profile. */
@Resolver(() => Professional)
export class ProfessionalResolver {
  @Guard('peopleReaders')
  @Query(() => Professional, { nullable: true, description: '专业技术人员; null where the person does not exist for the caller' })
  professional(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<Professional | null> {
    return readProfessional(keyOf(id), selectionOf(info), context)
  }

  @Guard('peopleReaders')
  @Query(() => ProfessionalConnection, { description: '专业技术人员列表, within the caller’s scope' })
  professionals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ProfessionalFilter, { nullable: true }) filter: ProfessionalFilter | null,
    @Arg('orderBy', () => ProfessionalOrder, { nullable: true, defaultValue: ProfessionalOrder.ADDED, description: '排序' }) orderBy: ProfessionalOrder | null,
    @Arg('descending', () => Boolean, { nullable: true, defaultValue: false, description: '倒序' }) descending: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Professional>> {
    return professionalPage(filter, { by: orderBy ?? ProfessionalOrder.ADDED, descending: descending ?? false }, first ?? 20, after, selectionOf(info), context)
  }

  @FieldResolver(() => [AnnualHours], { description: '各年度学时 as they count now, newest first; years in which nothing counted are not among them' })
  annualHours(@Root() person: { annualHours?: AnnualHours[] }, @Arg('year', () => Int, { nullable: true, description: '只要这一年度' }) year: number | null): AnnualHours[] {
    const all = person.annualHours ?? []
    return year === null || year === undefined ? all : all.filter(hours => hours.year === year)
  }

  @Guard('professionals')
  @Mutation(() => ProfessionalResult, { description: '修改我的信息. A change of department works at once; what has been submitted stays where it was' })
  async updateMyProfile(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('input', () => MyProfileInput) input: MyProfileInput,
  ): Promise<typeof ProfessionalResult> {
    const outcome = await updateMyProfile(context, version, input)
    if (typeof outcome !== 'number') return outcome
    return (await readProfessional(outcome, selectionOf(info), context)) ?? notFound(context.language)
  }

  @Guard('peopleReaders')
  @Mutation(() => RevealIdNumberResult, { description: '查看完整身份证号: one’s own, or of a person in scope with a reason; each look is in the person’s trail' })
  revealIdNumber(
    @Ctx() context: Context,
    @Arg('professionalId', () => ID) professionalId: string,
    @Arg('reason', () => String, { nullable: true, description: '查看原因, at most 500 characters; required for another person' }) reason: string | null,
  ): Promise<typeof RevealIdNumberResult> {
    return revealIdNumber(context, keyOf(professionalId), reason)
  }
}
