import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { nothing } from '../access/scope.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { managedUnitScope } from '../units/managed-unit.scope.js'
import { managedUnitShape } from '../units/managed-unit.shape.js'
import { duplicatePage } from './find-duplicates.js'
import { mergeUnits } from './merge-units.js'
import { readPreview } from './read-preview.js'
import { referrerWords } from './referrer-words.js'
import { undoUnitMerge } from './undo-unit-merge.js'
import { unitMergeScope } from './unit-merge.scope.js'
import { unitMergeShape } from './unit-merge.shape.js'
import { UnitDuplicate, UnitDuplicateConnection, UnitMerge, UnitMergeConnection, UnitMergePreview, UnitMergeResult, UnitMergeUndone, UnitMergeUndoneResult } from './unit-merge.type.js'

/** 单位合并: duplicates that turn out to be one unit. */
@Resolver()
export class UnitMergeResolver {
  @Guard('unitSupervisors')
  @Query(() => UnitDuplicateConnection, { description: '可能重复的单位, in pairs, within the caller’s scope' })
  unitDuplicates(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<UnitDuplicate>> {
    return duplicatePage(first ?? 20, after, selectionOf(info), context)
  }

  @Guard('unitSupervisors')
  @Query(() => UnitMergePreview, { nullable: true, description: '合并前的预览, by table; null where one of the units does not exist for the caller' })
  unitMergePreview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: '被并入的单位' }) id: string,
    @Arg('intoId', () => ID, { description: '保留的单位' }) intoId: string,
  ): Promise<UnitMergePreview | null> {
    return readPreview(keyOf(id), keyOf(intoId), selectionOf(info), context)
  }

  @Guard('unitSupervisors')
  @Query(() => UnitMergeConnection, { description: '单位合并, the latest first' })
  unitMerges(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<UnitMerge>> {
    const scope = context.actor ? unitMergeScope(context.actor) : nothing
    return readPage(unitMergeShape, { where: scope.sql('r'), params: scope.params }, first ?? 20, after, selectionOf(info), context, { by: [], descending: true })
  }

  @Guard('unitSupervisors')
  @Mutation(() => UnitMergeResult, { description: '合并单位: all that hangs on the first goes to the other; undone within 30 days' })
  async mergeUnits(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: '被并入的单位' }) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('intoId', () => ID, { description: '保留的单位' }) intoId: string,
    @Arg('intoVersion', () => Int, { description: '所见的版本号' }) intoVersion: number,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<typeof UnitMergeResult> {
    const outcome = await mergeUnits(context, { id: keyOf(id), version }, { id: keyOf(intoId), version: intoVersion }, reason)
    if (typeof outcome !== 'number') return outcome
    const scope = unitMergeScope(context.actor!)
    const [row] = await readRows(unitMergeShape, selectionOf(info), { where: `r.id = ? and ${scope.sql('r')}`, params: [outcome, ...scope.params] }, context)
    return (row?.node as UnitMerge | undefined) ?? notFound(context.language)
  }

  @Guard('unitSupervisors')
  @Mutation(() => UnitMergeUndoneResult, { description: '撤销合并: what is still where the merge put it goes back, the rest is named' })
  async undoUnitMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
  ): Promise<typeof UnitMergeUndoneResult> {
    const outcome = await undoUnitMerge(context, keyOf(id), version)
    if (!('stayed' in outcome)) return outcome
    const scope = managedUnitScope(context.actor!)
    const [row] = await readRows(managedUnitShape, selectionOf(info)['unit'] ?? {}, { where: `r.id = ? and ${scope.sql('r')}`, params: [outcome.unitId, ...scope.params] }, context)
    const stayed = outcome.stayed.map(({ referrer, count, examples }) => ({ label: referrerWords(referrer, context.language), count, examples }))
    return Object.assign(new UnitMergeUndone(), { unit: row!.node, stayed }) as unknown as UnitMergeUndone
  }
}
