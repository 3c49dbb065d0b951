import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { UnitAdministrator } from '../accounts/administrator.type.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { PersonName } from '../professionals/person-name.type.js'
import { Professional } from '../professionals/professional.type.js'
import { Day } from '../scalars/day.js'
import { Instant } from '../scalars/instant.js'
import { Department, Unit } from '../units/unit.type.js'
import { MoveAction, MoveState } from './move-state.js'

/** Which of a unit's moves. */
export enum MoveList {
  INCOMING = 'INCOMING',
  OUTGOING = 'OUTGOING',
  OVER = 'OVER',
}
registerEnumType(MoveList, {
  name: 'MoveList',
  description: '本单位的人员调动',
  valuesConfig: {
    INCOMING: { description: '转入: open ones, to be accepted or accepted and not yet in effect' },
    OUTGOING: { description: '转出: open ones, accepted by another unit' },
    OVER: { description: '已办结, in and out' },
  },
})

/** A person asks for another unit. */
@InputType({ description: '变更工作单位的申请' })
export class MoveInput {
  @Field(() => ID, { description: '新单位, no authority' })
  unitId!: string

  @Field(() => ID, { nullable: true, description: '希望进入的部门 of the new unit; it decides' })
  departmentId?: string | null

  @Field(() => String, { nullable: true, description: '给新单位的说明, at most 500 characters' })
  note?: string | null
}

/** One thing that happened to a move. */
@ObjectType({ description: '变更工作单位的一次办理' })
export class UnitMoveEvent {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => MoveAction, { description: '办理事项' })
  action!: MoveAction

  @Field(() => String, { nullable: true, description: '办理人, by the name at the time; null where the day came by itself' })
  actorName!: string | null

  @Field(() => Unit, { nullable: true, description: '办理人所在单位; null for the person' })
  unit!: Unit | null

  @Field(() => String, { nullable: true, description: '原因 of a refusal or an objection' })
  reason!: string | null

  @Field(() => Day, { nullable: true, description: '生效日期: on which it is due, or did take effect' })
  effectiveOn!: string | null
}

/** What the caller may do with a move. */
@ObjectType({ description: '对变更工作单位可办理的事项' })
export class UnitMovePermissions {
  @Field(() => Permission, { description: '能否接收' })
  canAccept!: Permission

  @Field(() => Permission, { description: '能否不予接收' })
  canRefuse!: Permission

  @Field(() => Permission, { description: '能否同意转出' })
  canAgree!: Permission

  @Field(() => Permission, { description: '能否提出异议' })
  canObject!: Permission

  @Field(() => Permission, { description: '能否撤回' })
  canWithdraw!: Permission
}

/** A person's move to another unit. */
@ObjectType({ description: '变更工作单位: a person’s move from one unit to another' })
export class UnitMove {
  readonly __typename = 'UnitMove'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: what an act refers to' })
  version!: number

  @Field(() => MoveState, { description: '状态' })
  state!: MoveState

  @Field(() => PersonName, { description: '姓名和隐去前段的身份证号' })
  person!: PersonName

  @Field(() => Professional, { nullable: true, description: '人员; null while the person does not exist for the caller, as for the new unit before it takes effect' })
  professional!: Professional | null

  @Field(() => Unit, { description: '原单位' })
  fromUnit!: Unit

  @Field(() => Unit, { description: '新单位' })
  toUnit!: Unit

  @Field(() => Department, { nullable: true, description: '新单位的部门: as wished, then as the unit has chosen; not for the old unit' })
  department!: Department | null

  @Field(() => String, { nullable: true, description: '给新单位的说明; not for the old unit' })
  note!: string | null

  @Field(() => Instant, { description: '申请时间' })
  askedAt!: number

  @Field(() => Instant, { nullable: true, description: '新单位接收的时间' })
  acceptedAt!: number | null

  @Field(() => Day, { nullable: true, description: '到期自动生效的日期; the old unit may object until the day before' })
  dueOn!: string | null

  @Field(() => Day, { nullable: true, description: '生效日期: the first day in the new unit' })
  effectiveOn!: string | null

  @Field(() => [UnitAdministrator], { description: '此人在原单位仍担任的管理员, which a move does not touch; for the old unit' })
  administers!: UnitAdministrator[]

  @Field(() => [UnitMoveEvent], { description: '办理经过, oldest first' })
  history!: UnitMoveEvent[]

  @Field(() => UnitMovePermissions, { description: '可办理的事项' })
  permissions!: UnitMovePermissions
}

/** Moves in pages. */
export const UnitMoveConnection = Connection('UnitMoveConnection', () => UnitMove, '变更工作单位列表')

/** What acting on a move may end in. */
export const UnitMoveResult = createUnionType({
  name: 'UnitMoveResult',
  description: '办理变更工作单位的结果',
  types: () => [UnitMove, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
