import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { UnitAdministrator } from '../accounts/administrator.type.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'
import { Department } from './unit.type.js'

/** What may happen to a department. */
const departmentActions = { CREATED: 'CREATED', RENAMED: 'RENAMED', MERGED: 'MERGED', ABSORBED: 'ABSORBED', CLOSED: 'CLOSED' } as const
registerEnumType(departmentActions, {
  name: 'DepartmentAction',
  description: '部门变更',
  valuesConfig: {
    CREATED: { description: '新增' },
    RENAMED: { description: '改名' },
    MERGED: { description: '并入另一部门' },
    ABSORBED: { description: '另一部门并入' },
    CLOSED: { description: '撤销' },
  },
})

/** One thing that happened to a department. */
@ObjectType({ description: '部门变更记录' })
export class DepartmentEvent {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => departmentActions, { description: '变更' })
  action!: keyof typeof departmentActions

  @Field(() => String, { description: '办理人, by the name at the time' })
  actorName!: string

  @Field(() => String, { nullable: true, description: '原名称 where it was renamed; of a merge the other department, by the name at the time' })
  otherName!: string | null
}

/** What the caller may do with a department. */
@ObjectType({ description: '对部门可办理的事项' })
export class DepartmentPermissions {
  @Field(() => Permission, { description: '能否改名、合并或撤销' })
  canChange!: Permission
}

/** A department of the caller's unit, to be managed. */
@ObjectType({ description: '本单位的部门, to be managed' })
export class UnitDepartment {
  readonly __typename = 'UnitDepartment'

  @Field(() => ID, { description: '部门编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: what a change refers to' })
  version!: number

  @Field(() => String, { description: '部门名称' })
  name!: string

  @Field(() => Int, { description: '现有人数' })
  people!: number

  @Field(() => [UnitAdministrator], { description: '二级管理员, in office' })
  administrators!: UnitAdministrator[]

  @Field(() => Instant, { nullable: true, description: '撤销或合并时间; null while it is open' })
  closedAt!: number | null

  @Field(() => Department, { nullable: true, description: '并入的部门; null where it was closed without one' })
  mergedInto!: Department | null

  @Field(() => [DepartmentEvent], { description: '变更记录, oldest first' })
  history!: DepartmentEvent[]

  @Field(() => DepartmentPermissions, { description: '可办理的事项' })
  permissions!: DepartmentPermissions
}

/** Departments in pages. */
export const UnitDepartmentConnection = Connection('UnitDepartmentConnection', () => UnitDepartment, '本单位部门列表')

/** What a merge or closing would move. */
@ObjectType({ description: '合并或撤销部门前的预览' })
export class DepartmentEffects {
  @Field(() => Int, { description: '现有人数, who move' })
  people!: number

  @Field(() => Int, { description: '待审核条数 in its queue, which move' })
  waiting!: number

  @Field(() => Int, { description: '二级管理员人数, who move with a merge and leave office with a closing' })
  administrators!: number

  @Field(() => Int, { description: '未办结的登记条数: drafts and refused records entered for staff by its administrators, which pass on to the general administrator with a closing' })
  entries!: number
}

/** What changing a department may end in. */
export const DepartmentResult = createUnionType({
  name: 'DepartmentResult',
  description: '办理部门的结果',
  types: () => [UnitDepartment, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
