import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { permission } from '../access/permission.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { readAnnualRequirements } from '../requirements/annual-requirement.read.js'
import { changeYearWindows } from './change-year-windows.js'
import { openWindow } from './open-window.js'
import { ofWholeRegion } from './whole-region.js'
import { readWindowOpening, windowOpeningPage } from './window-opening.read.js'
import { WindowOpeningInput, YearWindowsInput } from './window.input.js'
import { refusesOpening, refusesYearChange } from './window.policy.js'
import { WindowOpening, WindowOpeningConnection, WindowOpeningResult, WindowPermissions, YearWindowsResult } from './window.type.js'
import { withdrawOpening } from './withdraw-opening.js'

const version = { description: '所见的版本号' }

/** 学时登记开放. */
@Resolver()
export class WindowsResolver {
  @Guard('windowReaders')
  @Query(() => WindowOpeningConnection, { description: '学时登记开放 within the caller’s scope, the last made first' })
  windowOpenings(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int, { nullable: true, description: '只要这一年度' }) year: number | null,
    @Arg('inForce', () => Boolean, { nullable: true, defaultValue: false, description: '只要开放中的' }) inForce: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<WindowOpening>> {
    return windowOpeningPage({ year: year ?? null, inForce: inForce ?? false }, first ?? 20, after ?? null, selectionOf(info), context)
  }

  @Guard('windowReaders')
  @Query(() => WindowPermissions, { description: '学时登记开放中可办理的事项' })
  async windowPermissions(@Ctx() { actor, language, rows }: Context): Promise<WindowPermissions> {
    const opens = (wholeUnit: boolean, review: boolean) => permission(refusesOpening(actor!, { wholeUnit, review, professionalId: null }), language)
    return {
      canOpenPerson: opens(false, false),
      canOpenUnit: opens(true, false),
      canOpenReview: opens(false, true),
      canChangeYears: permission(refusesYearChange(actor!, { ofWholeRegion: await ofWholeRegion(rows, actor!) }), language),
    }
  }

  @Guard('windowOpeners')
  @Mutation(() => WindowOpeningResult, { description: '开放 a year longer for a unit or a person. The same idempotencyKey again gives the same opening' })
  async openWindow(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WindowOpeningInput) input: WindowOpeningInput,
    @Arg('idempotencyKey', () => String, { description: '防重复键, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof WindowOpeningResult> {
    return opening(context, info, await openWindow(context, input, idempotencyKey))
  }

  @Guard('windowOpeners')
  @Mutation(() => WindowOpeningResult, { description: '撤回开放; what was entered stays' })
  async withdrawWindowOpening(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('reason', () => String, { description: '撤回原因, at most 500 characters' }) reason: string,
  ): Promise<typeof WindowOpeningResult> {
    return opening(context, info, await withdrawOpening(context, keyOf(id), seen, reason))
  }

  @Guard('authorities')
  @Mutation(() => YearWindowsResult, { description: '设定年度的登记和审核期限, by the autonomous region’s authority' })
  async changeYearWindows(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int) year: number,
    @Arg('version', () => Int, version) seen: number,
    @Arg('input', () => YearWindowsInput) input: YearWindowsInput,
  ): Promise<typeof YearWindowsResult> {
    const outcome = await changeYearWindows(context, year, seen, input)
    if (typeof outcome !== 'number') return outcome
    return (await readAnnualRequirements(year, null, selectionOf(info), context))[0] ?? notFound(context.language)
  }
}

async function opening<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readWindowOpening(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}
