import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { Day } from '../scalars/day.js'
import { Instant } from '../scalars/instant.js'
import { Unit } from '../units/unit.type.js'
import { AccountAction } from './account-event.entity.js'

registerEnumType(AccountAction, {
  name: 'AccountAction',
  description: '账号事项: what has happened to an account',
  valuesConfig: {
    ADDED: { description: '加入本单位人员' },
    EDITED: { description: '修改信息' },
    DEPARTMENT_CHANGED: { description: '调整部门' },
    CODE_ISSUED: { description: '发放一次性激活码' },
    CODE_MAILED: { description: '一次性激活码已发送到本人邮箱, as somebody asked who knows the number' },
    REGISTERED: { description: '注册, at the unit' },
    REGISTERED_AGAIN: { description: '有人用这个身份证号再次注册: nothing was made. Written at most once a day' },
    UNIT_ASKED: { description: '另选单位或改正后再次申请, by the person' },
    CONFIRMED: { description: '单位确认' },
    REFUSED: { description: '单位不予确认' },
    DEPARTMENT_ASKED: { description: '本人选择部门, 等待单位确认' },
    DEPARTMENT_REFUSED: { description: '单位不同意所选部门' },
    MERGED: { description: '账号并入本人的另一个账号, with the reason' },
    ABSORBED: { description: '本人的另一个账号并入, with the reason' },
    MERGE_UNDONE: { description: '账号合并已撤销' },
    SUPPORT_LOOKED: { description: '人工咨询应来电查看了此人的办理情况, with the reason; for the person alone' },
    UNLOCKED: { description: '人工咨询解除锁定, with the reason' },
    MAKE_UP_GRANTED: { description: '人工咨询开通补学补考, with the reason; for the person alone' },
    YEAR_OPENED: { description: '人工咨询开放年度登记, with the reason; for the person alone' },
    GIVEN_BACK: { description: '账号交还本人: the password and contact of whoever registered are gone, every session is over' },
  },
})

/** Something happened to an account. */
@ObjectType({ description: '账号安全记录: what has happened to the account or its holder’s profile' })
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

  @Field(() => String, { nullable: true, description: '调整到或选择的部门, by the name at the time; null for none' })
  departmentName!: string | null

  @Field(() => Int, { nullable: true, description: '年度 that was opened or may be made up' })
  year!: number | null

  @Field(() => Day, { nullable: true, description: '有效期至 of what was opened, that day included' })
  untilOn!: string | null

  @Guard('professionals')
  @Field(() => String, { nullable: true, description: '不予确认或办理的原因, for the person' })
  reason!: string | null
}
