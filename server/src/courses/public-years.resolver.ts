import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { permission } from '../access/permission.js'
import type { Context } from '../context.js'
import { notFound } from '../errors/user-error.js'
import { refusesEditing } from './course-editor.js'
import { createPublicYear, newYears } from './create-public-year.js'
import { editPublicYear } from './edit-public-year.js'
import { PublicYearInput } from './public-year.input.js'
import { readPublicYears } from './public-year.read.js'
import { PublicYear, PublicYearResult, PublicYearsPermissions } from './public-year.type.js'
import { publishPublicYear, unpublishPublicYear } from './publish-public-year.js'

const version = { description: '所见的版本号' }

/** 公需科目管理: the years, for authorities to read and for the whole region's to edit. */
@Resolver()
export class PublicYearsResolver {
  @Guard('publicSubjectEditors')
  @Query(() => [PublicYear], { description: '公需科目各年度, published or not, newest first' })
  publicYears(@Ctx() context: Context): Promise<PublicYear[]> {
    return readPublicYears(context, null)
  }

  @Guard('publicSubjectEditors')
  @Query(() => PublicYear, { nullable: true, description: '公需科目的一个年度; null where there is none' })
  async publicYear(@Ctx() context: Context, @Arg('year', () => Int) year: number): Promise<PublicYear | null> {
    return (await readPublicYears(context, year))[0] ?? null
  }

  @Guard('publicSubjectEditors')
  @Query(() => PublicYearsPermissions, { description: '公需科目管理中可办理的事项' })
  async publicYearsPermissions(@Ctx() { actor, clock, language, rows }: Context): Promise<PublicYearsPermissions> {
    return { canCreate: permission(await refusesEditing(rows, actor!), language), newYears: await newYears(rows, clock) }
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => PublicYearResult, { description: '新建年度, not published, perhaps with the rules, courses and questions of another. The same again gives the same year' })
  async createPublicYear(
    @Ctx() context: Context,
    @Arg('year', () => Int) year: number,
    @Arg('copyFrom', () => Int, { nullable: true, description: '沿用这一年度; left out, it begins empty' }) copyFrom: number | null,
  ): Promise<typeof PublicYearResult> {
    return answer(context, await createPublicYear(context, year, copyFrom ?? null))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => PublicYearResult, { description: '修改年度设置. What the year has already given stays as it was' })
  async editPublicYear(
    @Ctx() context: Context,
    @Arg('year', () => Int) year: number,
    @Arg('version', () => Int, version) seen: number,
    @Arg('input', () => PublicYearInput) input: PublicYearInput,
  ): Promise<typeof PublicYearResult> {
    return answer(context, await editPublicYear(context, year, seen, input))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => PublicYearResult, { description: '发布年度: from then on it exists for those who study. Refused with all that is missing' })
  async publishPublicYear(@Ctx() context: Context, @Arg('year', () => Int) year: number, @Arg('version', () => Int, version) seen: number): Promise<typeof PublicYearResult> {
    return answer(context, await publishPublicYear(context, year, seen))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => PublicYearResult, { description: '撤回发布, while nobody has begun anything in it' })
  async unpublishPublicYear(@Ctx() context: Context, @Arg('year', () => Int) year: number, @Arg('version', () => Int, version) seen: number): Promise<typeof PublicYearResult> {
    return answer(context, await unpublishPublicYear(context, year, seen))
  }
}

async function answer<Refusal extends object>(context: Context, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readPublicYears(context, outcome))[0] ?? notFound(context.language)) : outcome
}
