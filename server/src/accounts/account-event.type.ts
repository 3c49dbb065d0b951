import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Instant } from '../scalars/instant.js'
import { Unit } from '../units/unit.type.js'
import { AccountAction } from './account-event.entity.js'

registerEnumType(AccountAction, {
  name: 'AccountAction',
  description: '账号事项: what another has done to an account',
  valuesConfig: {
    ADDED: { description: '加入本单位人员' },
    EDITED: { description: '修改信息' },
    DEPARTMENT_CHANGED: { description: '调整部门' },
    CODE_ISSUED: { description: '发放一次性激活码' },
  },
})

/** Somebody else acted on an account. */
@ObjectType({ description: '账号安全记录: what another has done to the account or its holder’s profile' })
export class AccountEvent {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => AccountAction, { description: '事项' })
  action!: AccountAction

  @Field(() => String, { description: '办理人, by the name at the time' })
  byName!: string

  @Field(() => Unit, { nullable: true, description: '办理人当时所在单位' })
  unit!: Unit | null

  @Field(() => [String], { description: '修改的项目: names of the fields that were edited' })
  changed!: string[]

  @Field(() => String, { nullable: true, description: '调整到的部门, by the name at the time; null for none' })
  departmentName!: string | null
}
