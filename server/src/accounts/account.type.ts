import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { Connection } from '../database/page.js'
import { InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'
import { AccountKind } from './account-kind.js'
import { Assignment } from './assignment.type.js'

/** Somebody, or a unit, who signs in. For system administrators. */
@ObjectType({ description: '账号, for system administrators' })
export class Account {
  readonly __typename = 'Account'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => AccountKind, { description: '账号类别, by the oldest role' })
  kind!: AccountKind

  @Field(() => String, { description: '姓名或单位名称' })
  name!: string

  @Field(() => String, { description: '登录账号, only the last four characters' })
  maskedLogin!: string

  @Field(() => Boolean, { description: '已锁定' })
  locked!: boolean

  @Field(() => Boolean, { description: '已激活: has set a password' })
  activated!: boolean

  @Field(() => [Assignment], { description: '身份, in force today' })
  assignments!: Assignment[]

  @Field(() => Instant, { description: '建立时间' })
  createdAt!: Date
}

/** Accounts in pages. */
export const AccountConnection = Connection('AccountConnection', () => Account, '账号列表')

/** An account that was made or given a code. */
@ObjectType({ description: '已建立的账号' })
export class AccountCreated {
  readonly __typename = 'AccountCreated'

  @Field(() => Account, { description: '账号' })
  account!: Account

  @Field(() => String, { nullable: true, description: '一次性激活码, shown here and never again; null where an existing account got a further role' })
  oneTimeCode!: string | null

  @Field(() => Instant, { nullable: true, description: '激活码有效期' })
  expiresAt!: Date | null
}

/** What making an account may end in. */
export const AccountCreatedResult = createUnionType({
  name: 'AccountCreatedResult',
  description: '新建账号或一次性激活码的结果',
  types: () => [AccountCreated, InvalidInput, NotAllowed, NotFound] as const,
})

/** What locking an account may end in. */
export const AccountResult = createUnionType({
  name: 'AccountResult',
  description: '账号办理结果',
  types: () => [Account, NotAllowed, NotFound] as const,
})
