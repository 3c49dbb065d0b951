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
import { accountMergeScope } from './account-merge.scope.js'
import { accountMergeShape, mergePersonShape } from './account-merge.shape.js'
import { AccountDuplicate, AccountDuplicateConnection, AccountMerge, AccountMergeConnection, AccountMergePreview, AccountMergeResult, AccountMergeUndone, AccountMergeUndoneResult, MergePerson } from './account-merge.type.js'
import { duplicatePage } from './find-duplicates.js'
import { findPeople } from './find-people.js'
import { mergeAccounts } from './merge-accounts.js'
import { readPreview } from './read-preview.js'
import { referrerWords } from './referrer-words.js'
import { undoAccountMerge } from './undo-account-merge.js'

/** 账号合并: two accounts that turn out to be one person's. */
@Resolver()
export class AccountMergeResolver {
  @Guard('unitSupervisors')
  @Query(() => AccountDuplicateConnection, { description: '可能属于同一人的账号, in pairs, within the caller’s scope' })
  accountDuplicates(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<AccountDuplicate>> {
    return duplicatePage(first ?? 20, after, selectionOf(info), context)
  }

  @Guard('unitSupervisors')
  @Query(() => [MergePerson], { description: '管理范围内可以合并账号的人员: by the whole name or identity number, at most 20' })
  mergePeople(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('text', () => String, { description: '姓名或身份证号' }) text: string): Promise<MergePerson[]> {
    return findPeople(text, selectionOf(info), context) as Promise<MergePerson[]>
  }

  @Guard('unitSupervisors')
  @Query(() => AccountMergePreview, { nullable: true, description: '合并账号前的预览, by table; null where one of the people does not exist for the caller' })
  accountMergePreview(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: '被并入的账号' }) id: string,
    @Arg('intoId', () => ID, { description: '保留的账号' }) intoId: string,
  ): Promise<AccountMergePreview | null> {
    return readPreview(keyOf(id), keyOf(intoId), selectionOf(info), context)
  }

  @Guard('unitSupervisors')
  @Query(() => AccountMergeConnection, { description: '账号合并, the latest first' })
  accountMerges(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<AccountMerge>> {
    const scope = context.actor ? accountMergeScope(context.actor) : nothing
    return readPage(accountMergeShape, { where: scope.sql('r'), params: scope.params }, first ?? 20, after, selectionOf(info), context, { by: [], descending: true })
  }

  @Guard('unitSupervisors')
  @Mutation(() => AccountMergeResult, { description: '合并账号: all that hangs on the first passes to the other; undone within 30 days' })
  async mergeAccounts(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: '被并入的账号' }) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('intoId', () => ID, { description: '保留的账号' }) intoId: string,
    @Arg('intoVersion', () => Int, { description: '所见的版本号' }) intoVersion: number,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<typeof AccountMergeResult> {
    const outcome = await mergeAccounts(context, { id: keyOf(id), version }, { id: keyOf(intoId), version: intoVersion }, reason)
    if (typeof outcome !== 'number') return outcome
    const scope = accountMergeScope(context.actor!)
    const [row] = await readRows(accountMergeShape, selectionOf(info), { where: `r.id = ? and ${scope.sql('r')}`, params: [outcome, ...scope.params] }, context)
    return (row?.node as AccountMerge | undefined) ?? notFound(context.language)
  }

  @Guard('unitSupervisors')
  @Mutation(() => AccountMergeUndoneResult, { description: '撤销账号合并: both are as they were; what cannot go back is named' })
  async undoAccountMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
  ): Promise<typeof AccountMergeUndoneResult> {
    const outcome = await undoAccountMerge(context, keyOf(id), version)
    if (!('stayed' in outcome)) return outcome
    // In scope, or the merge would not have been.
    const [row] = await readRows(mergePersonShape, selectionOf(info)['person'] ?? {}, { where: 'r.id = ?', params: [outcome.professionalId] }, context)
    const stayed = outcome.stayed.map(({ referrer, count }) => ({ label: referrerWords(referrer, context.language), count }))
    return Object.assign(new AccountMergeUndone(), { person: row!.node, stayed }) as unknown as AccountMergeUndone
  }
}
