import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Region } from '../regions/region.type.js'
import { Instant } from '../scalars/instant.js'
import { UnitKind } from '../units/unit.entity.js'
import { Unit } from '../units/unit.type.js'
import { UnitRegistrationState } from './unit-registration.entity.js'

registerEnumType(UnitRegistrationState, {
  name: 'UnitRegistrationState',
  description: '单位注册的状态',
  valuesConfig: { WAITING: { description: '待确认' }, CONFIRMED: { description: '已确认: it is a unit' }, REFUSED: { description: '未获确认, with the reason' } },
})

/** What may be done with a registration now. */
@ObjectType({ description: '单位注册可办理的事项' })
export class UnitRegistrationPermissions {
  @Field(() => Permission, { description: '确认或不予确认' })
  canDecide!: Permission
}

/** A unit that somebody asks for. */
@ObjectType({ description: '单位注册: a unit that somebody asks for, until the authority of its region has looked at it' })
export class UnitRegistration {
  readonly __typename = 'UnitRegistration'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => String, { description: '单位名称' })
  name!: string

  @Field(() => String, { description: '统一社会信用代码' })
  creditCode!: string

  @Field(() => Boolean, { description: '信用代码校验相符' })
  creditCodeChecks!: boolean

  @Field(() => String, { nullable: true, description: '信用代码校验不符的原因' })
  creditCodeReason!: string | null

  @Field(() => String, { nullable: true, description: '与同名单位的区别' })
  sameNameReason!: string | null

  @Field(() => Region, { description: '单位属地' })
  region!: Region

  @Field(() => UnitKind, { description: '单位类别' })
  kind!: UnitKind

  @Field(() => String, { description: '联系人' })
  contactName!: string

  @Field(() => String, { description: '联系电话' })
  contactPhone!: string

  @Field(() => Boolean, { description: '由已登录的账号提交; false for a visitor' })
  bySignedIn!: boolean

  @Field(() => UnitRegistrationState, { description: '状态' })
  state!: UnitRegistrationState

  @Field(() => String, { nullable: true, description: '不予确认的原因' })
  refusalReason!: string | null

  @Field(() => String, { nullable: true, description: '办理人, name at the time' })
  decidedByName!: string | null

  @Field(() => Instant, { nullable: true, description: '办理时间' })
  decidedAt!: Date | null

  @Field(() => Instant, { description: '提交时间' })
  createdAt!: Date

  @Field(() => Unit, { nullable: true, description: '确认后的单位' })
  unit!: Unit | null

  @Field(() => [Unit], { description: '可能就是它的单位: of the same code or 主体标识码, or of the same name in the city; at most 5' })
  alike!: Unit[]

  @Field(() => Int, { description: '同一代码的其他待确认注册' })
  sameCodeWaiting!: number

  @Field(() => UnitRegistrationPermissions, { description: '可办理的事项' })
  permissions!: UnitRegistrationPermissions
}

/** Registrations in pages. */
export const UnitRegistrationConnection = Connection('UnitRegistrationConnection', () => UnitRegistration, '单位注册列表')

/** A registration that was received. */
@ObjectType({ description: '已收到的单位注册' })
export class UnitRegistered {
  readonly __typename = 'UnitRegistered'

  @Field(() => String, { description: '受理编号, with which the outcome is looked up' })
  receipt!: string
}

/** What became of a registration, for whoever has its receipt. */
@ObjectType({ description: '单位注册的结果' })
export class UnitRegistrationOutcome {
  readonly __typename = 'UnitRegistrationOutcome'

  @Field(() => String, { description: '单位名称' })
  name!: string

  @Field(() => UnitRegistrationState, { description: '状态' })
  state!: UnitRegistrationState

  @Field(() => String, { nullable: true, description: '不予确认的原因' })
  refusalReason!: string | null

  @Field(() => Instant, { nullable: true, description: '办理时间' })
  decidedAt!: Date | null
}

/** A unit that was confirmed, with its own account. */
@ObjectType({ description: '已确认的单位' })
export class UnitConfirmed {
  readonly __typename = 'UnitConfirmed'

  @Field(() => Unit, { description: '单位' })
  unit!: Unit

  @Field(() => String, { nullable: true, description: '单位账号的一次性激活码, shown here and never again; null where it was confirmed before and the code used since' })
  oneTimeCode!: string | null

  @Field(() => Instant, { nullable: true, description: '激活码有效期' })
  expiresAt!: Date | null
}

/** What registering a unit may end in. */
export const UnitRegisteredResult = createUnionType({ name: 'UnitRegisteredResult', description: '注册单位的结果', types: () => [UnitRegistered, InvalidInput, NotAllowed] as const })

/** What confirming may end in. */
export const UnitConfirmedResult = createUnionType({ name: 'UnitConfirmedResult', description: '确认单位注册的结果', types: () => [UnitConfirmed, InvalidInput, NotAllowed, NotFound, Conflict] as const })

/** What refusing may end in. */
export const UnitRegistrationResult = createUnionType({ name: 'UnitRegistrationResult', description: '不予确认的结果', types: () => [UnitRegistration, InvalidInput, NotAllowed, NotFound, Conflict] as const })
