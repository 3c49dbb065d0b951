import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf, type Selection } from '../database/selection.js'
import { invalidInput, notAllowed, notFound } from '../errors/user-error.js'
import { AccountKind, loginOf } from './account-kind.js'
import { AccountInput } from './account.input.js'
import { accountShape } from './account.shape.js'
import { Account, AccountConnection, AccountCreated, AccountCreatedResult, AccountResult } from './account.type.js'
import { accountsWanted } from './accounts-wanted.js'
import { createAccount, type CreatedAccount } from './create-account.js'
import { issueOneTimeCode } from './issue-one-time-code.js'
import { normaliseName } from './name-faults.js'
import { lockReasonMax, setAccountLocked } from './set-account-locked.js'

/** Accounts, for system administrators. */
@Resolver()
export class AccountResolver {
  @Guard('systemAdministrators')
  @Query(() => AccountConnection, { description: '全部账号, in the order in which they were made' })
  accounts(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('text', () => String, { nullable: true, description: '姓名的开头, or a whole login' }) text: string | null,
    @Arg('kind', () => AccountKind, { nullable: true, description: '账号类别: those that hold a role of it' }) kind: AccountKind | null,
    @Arg('unitId', () => ID, { nullable: true, description: '在该单位任职或工作' }) unitId: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<unknown>> {
    return readPage(accountShape, accountsWanted({ text, kind, unitId }, context.config.fieldKey), first ?? 20, after, selectionOf(info), context)
  }

  @Guard('systemAdministrators')
  @Mutation(() => AccountCreatedResult, { description: '新建账号. The one-time code is shown once, here' })
  async createAccount(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('input', () => AccountInput) input: AccountInput): Promise<typeof AccountCreatedResult> {
    const data = {
      kind: input.kind,
      login: loginOf(input.kind, input.login),
      name: normaliseName(input.name),
      role: input.role,
      unitId: input.unitId ? keyOf(input.unitId) : null,
      departmentId: input.departmentId ? keyOf(input.departmentId) : null,
    }
    const made = await createAccount(context.database.fork(), context, data, { actor: context.actor! })
    return Array.isArray(made) ? invalidInput(context.language, made) : created(context, selectionOf(info), made)
  }

  @Guard('systemAdministrators')
  @Mutation(() => AccountCreatedResult, { description: '发放一次性激活码, in the place of an earlier one; shown once, here' })
  async issueOneTimeCode(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('accountId', () => ID) accountId: string): Promise<typeof AccountCreatedResult> {
    const made = await issueOneTimeCode(context.database.fork(), context, keyOf(accountId), context.actor)
    return made ? created(context, selectionOf(info), made) : notFound(context.language)
  }

  @Guard('systemAdministrators')
  @Mutation(() => AccountResult, { description: '锁定或解锁账号. Locking ends every session of the account at once' })
  async setAccountLocked(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('locked', () => Boolean) locked: boolean,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<typeof AccountResult> {
    const id = keyOf(accountId)
    const why = reason.trim()
    if (why === '' || Array.from(why).length > lockReasonMax) return notAllowed(context.language, 'LOCK_REASON_REQUIRED')
    if (locked && id === context.actor!.accountId) return notAllowed(context.language, 'CANNOT_LOCK_ONESELF')
    if (!(await setAccountLocked(context.database.fork(), context, context.actor!, id, locked, why))) return notFound(context.language)
    return readAccount(context, selectionOf(info), id)
  }
}

async function readAccount(context: Context, selection: Selection, id: number): Promise<Account> {
  const [row] = await readRows(accountShape, selection, { where: 'r.id = ?', params: [id] }, context)
  return row!.node as unknown as Account
}

async function created(context: Context, selection: Selection, { accountId, code }: Pick<CreatedAccount, 'accountId' | 'code'>): Promise<AccountCreated> {
  const account = await readAccount(context, selection['account'] ?? {}, accountId)
  return Object.assign(new AccountCreated(), { account, oneTimeCode: code?.code ?? null, expiresAt: code?.expiresAt ?? null })
}
