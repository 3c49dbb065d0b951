import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Region } from '../regions/region.type.js'
import { Instant } from '../scalars/instant.js'
import { UnitEvent } from './unit-event.type.js'
import { UnitKind } from './unit.entity.js'
import { Unit } from './unit.type.js'

/** What the caller may do with a unit. */
@ObjectType({ description: '对单位可办理的事项' })
export class ManagedUnitPermissions {
  @Field(() => Permission, { description: '能否改名、合并或撤销' })
  canChange!: Permission
}

/** A unit in the caller's scope, to be looked after. */
@ObjectType({ description: '管理范围内的单位, to be looked after' })
export class ManagedUnit {
  readonly __typename = 'ManagedUnit'

  @Field(() => ID, { description: '单位编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: what a change refers to' })
  version!: number

  @Field(() => String, { description: '单位名称' })
  name!: string

  @Field(() => String, { description: '统一社会信用代码' })
  creditCode!: string

  @Field(() => String, { nullable: true, description: '信用代码校验不符仍予采用的原因' })
  creditCodeReason!: string | null

  @Field(() => UnitKind, { description: '单位类别' })
  kind!: UnitKind

  @Field(() => Region, { description: '单位属地' })
  region!: Region

  @Field(() => Int, { description: '现有人员' })
  people!: number

  @Field(() => Instant, { nullable: true, description: '撤销或合并的时间; null while it is open' })
  closedAt!: number | null

  @Field(() => Unit, { nullable: true, description: '并入的单位' })
  mergedInto!: Unit | null

  @Field(() => [UnitEvent], { description: '变更记录, oldest first' })
  history!: UnitEvent[]

  @Field(() => ManagedUnitPermissions, { description: '可办理的事项' })
  permissions!: ManagedUnitPermissions
}

/** Units in pages. */
export const ManagedUnitConnection = Connection('ManagedUnitConnection', () => ManagedUnit, '管理范围内的单位')

/** What closing a unit would move. */
@ObjectType({ description: '撤销单位前的预览' })
export class UnitEffects {
  readonly __typename = 'UnitEffects'

  @Field(() => Int, { description: '转入其他单位的人员' })
  people!: number

  @Field(() => Int, { description: '收回的身份: the unit’s own account and its administrators' })
  administrators!: number

  @Field(() => Int, { description: '转主管部门审核的待审核登记' })
  waiting!: number

  @Field(() => Int, { description: '转本人继续办理的、由单位代为登记而未完成的登记' })
  entries!: number

  @Field(() => String, { nullable: true, description: '人员转入的其他单位; null where the region has no authority, and nothing can be closed' })
  other!: string | null

  @Field(() => String, { nullable: true, description: '接手审核的主管部门' })
  authority!: string | null
}

/** What changing a unit may end in. */
export const ManagedUnitResult = createUnionType({ name: 'ManagedUnitResult', description: '变更单位的结果', types: () => [ManagedUnit, InvalidInput, NotAllowed, NotFound, Conflict] as const })
