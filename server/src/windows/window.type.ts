import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { PersonName } from '../professionals/person-name.type.js'
import { AnnualRequirementType } from '../requirements/annual-requirement.type.js'
import { Day } from '../scalars/day.js'
import { Instant } from '../scalars/instant.js'
import { Unit } from '../units/unit.type.js'

/** Whether an opening still holds. */
export enum WindowOpeningState {
  IN_FORCE = 'IN_FORCE',
  OVER = 'OVER',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(WindowOpeningState, {
  name: 'WindowOpeningState',
  description: '开放状态',
  valuesConfig: { IN_FORCE: { description: '开放中' }, OVER: { description: '已到期' }, WITHDRAWN: { description: '已撤回' } },
})

/** What the caller may do with an opening. */
@ObjectType({ description: '对一项开放可办理的事项' })
export class WindowOpeningPermissions {
  @Field(() => Permission, { description: '撤回' })
  canWithdraw!: Permission
}

/** A year that stays open longer for a unit or a person. */
@ObjectType({ description: '学时登记开放: a year that stays open longer for a unit or for one person' })
export class WindowOpening {
  readonly __typename = 'WindowOpening'

  @Field(() => ID, { description: '标识, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: send it back with every change' })
  version!: number

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Unit, { description: '单位 that it is for; of a person’s, where the person worked when it was made' })
  unit!: Unit

  @Field(() => PersonName, { nullable: true, description: '人员 that it is for; null for everybody of the unit' })
  person!: PersonName | null

  @Field(() => Day, { nullable: true, description: '登记开放至, that day included; null where entry stays as it is' })
  entryClosesOn!: string | null

  @Field(() => Day, { nullable: true, description: '审核开放至, that day included; null where review stays as it is' })
  reviewClosesOn!: string | null

  @Field(() => String, { description: '原因' })
  reason!: string

  @Field(() => String, { description: '办理人' })
  grantedBy!: string

  @Field(() => Unit, { nullable: true, description: '办理单位或主管部门; null for 人工咨询' })
  grantedUnit!: Unit | null

  @Field(() => Instant, { description: '办理时间' })
  createdAt!: number

  @Field(() => WindowOpeningState, { description: '状态' })
  state!: WindowOpeningState

  @Field(() => Instant, { nullable: true, description: '撤回时间' })
  withdrawnAt!: number | null

  @Field(() => String, { nullable: true, description: '撤回人' })
  withdrawnBy!: string | null

  @Field(() => String, { nullable: true, description: '撤回原因' })
  withdrawReason!: string | null

  @Field(() => WindowOpeningPermissions, { description: '可办理的事项' })
  permissions!: WindowOpeningPermissions
}

/** Openings in pages. */
export const WindowOpeningConnection = Connection('WindowOpeningConnection', () => WindowOpening, '学时登记开放列表')

/** What the caller may open and set. */
@ObjectType({ description: '学时登记开放中可办理的事项' })
export class WindowPermissions {
  @Field(() => Permission, { description: '为人员开放登记' })
  canOpenPerson!: Permission

  @Field(() => Permission, { description: '为整个单位开放' })
  canOpenUnit!: Permission

  @Field(() => Permission, { description: '开放审核' })
  canOpenReview!: Permission

  @Field(() => Permission, { description: '设定年度期限' })
  canChangeYears!: Permission
}

/** What opening or withdrawing may end in. */
export const WindowOpeningResult = createUnionType({
  name: 'WindowOpeningResult',
  description: '办理学时登记开放的结果',
  types: () => [WindowOpening, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})

/** What changing a year's windows may end in. */
export const YearWindowsResult = createUnionType({
  name: 'YearWindowsResult',
  description: '设定年度期限的结果',
  types: () => [AnnualRequirementType, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
