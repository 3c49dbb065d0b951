import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Role } from '../access/role.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Day } from '../scalars/day.js'
import { Instant } from '../scalars/instant.js'
import { Department } from '../units/unit.type.js'

/** What may happen to an administrator. */
const administratorActions = { ADDED: 'ADDED', EDITED: 'EDITED', MOVED: 'MOVED', ALLOWED: 'ALLOWED', BARRED: 'BARRED', CODE_ISSUED: 'CODE_ISSUED', REMOVED: 'REMOVED' } as const
registerEnumType(administratorActions, {
  name: 'AdministratorAction',
  description: '管理员变更',
  valuesConfig: {
    ADDED: { description: '新增' },
    EDITED: { description: '修改信息' },
    MOVED: { description: '调整管理部门' },
    ALLOWED: { description: '允许登录' },
    BARRED: { description: '不允许登录' },
    CODE_ISSUED: { description: '发放激活码' },
    REMOVED: { description: '移除' },
  },
})

/** One thing that happened to an administrator. */
@ObjectType({ description: '管理员变更记录' })
export class AdministratorEvent {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => administratorActions, { description: '变更' })
  action!: keyof typeof administratorActions

  @Field(() => String, { description: '办理人, by the name at the time' })
  actorName!: string

  @Field(() => String, { nullable: true, description: '原管理部门 of a move; null is the whole unit' })
  fromDepartment!: string | null

  @Field(() => String, { nullable: true, description: '新管理部门 of a move; null is the whole unit' })
  toDepartment!: string | null
}

/** What the caller may do with an administrator. */
@ObjectType({ description: '对管理员可办理的事项' })
export class AdministratorPermissions {
  @Field(() => Permission, { description: '能否修改' })
  canEdit!: Permission

  @Field(() => Permission, { description: '能否发放激活码' })
  canIssueCode!: Permission

  @Field(() => Permission, { description: '能否移除' })
  canRemove!: Permission
}

/** Somebody who administers the caller's unit, or one of its departments. */
@ObjectType({ description: '单位管理员: somebody who administers the caller’s unit or one of its departments' })
export class UnitAdministrator {
  readonly __typename = 'UnitAdministrator'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: what a change refers to' })
  version!: number

  @Field(() => Role, { description: '角色: 总管理员 or 二级管理员' })
  role!: Role

  @Field(() => String, { description: '姓名' })
  name!: string

  @Field(() => String, { description: '身份证号, only the last four' })
  maskedIdNumber!: string

  @Field(() => Boolean, { description: '已激活: has set a password' })
  activated!: boolean

  @Field(() => Boolean, { description: '账号已锁定' })
  locked!: boolean

  @Field(() => String, { nullable: true, description: '职务' })
  jobTitle!: string | null

  @Field(() => String, { nullable: true, description: '联系电话' })
  phone!: string | null

  @Field(() => Boolean, { nullable: true, description: '是否在编; null where nobody has said' })
  onStaff!: boolean | null

  @Field(() => Department, { nullable: true, description: '管理部门; null of 总管理员' })
  department!: Department | null

  @Field(() => Boolean, { description: '允许登录系统' })
  signInAllowed!: boolean

  @Field(() => String, { nullable: true, description: '分管工作' })
  duties!: string | null

  @Field(() => Day, { description: '开始日期' })
  startsOn!: string

  @Field(() => Instant, { nullable: true, description: '移除时间; null while in office' })
  endedAt!: number | null

  @Field(() => Boolean, { description: '是否本人当前身份' })
  isSelf!: boolean

  @Field(() => [AdministratorEvent], { description: '变更记录, oldest first' })
  history!: AdministratorEvent[]

  @Field(() => AdministratorPermissions, { description: '可办理的事项' })
  permissions!: AdministratorPermissions
}

/** Administrators in pages. */
export const UnitAdministratorConnection = Connection('UnitAdministratorConnection', () => UnitAdministrator, '单位管理员列表')

/** What an administrator would leave behind. */
@ObjectType({ description: '移除或调整后转交的工作' })
export class AdministratorEffects {
  @Field(() => Int, { description: '转交的登记条数: drafts, and what was refused, entered for staff' })
  entries!: number

  @Field(() => String, { nullable: true, description: '接手的总管理员; null where there is no other' })
  successor!: string | null
}

/** An administrator who was added or given a code. */
@ObjectType({ description: '已新增的管理员, or one who was given a code' })
export class AdministratorAdded {
  readonly __typename = 'AdministratorAdded'

  @Field(() => UnitAdministrator, { description: '单位管理员' })
  administrator!: UnitAdministrator

  @Field(() => String, { nullable: true, description: '一次性激活码, shown here and never again; null where the account was there before' })
  oneTimeCode!: string | null

  @Field(() => Instant, { nullable: true, description: '激活码有效期' })
  expiresAt!: Date | null
}

/** What adding an administrator, or giving one a code, may end in. */
export const AdministratorAddedResult = createUnionType({
  name: 'AdministratorAddedResult',
  description: '新增管理员或发放激活码的结果',
  types: () => [AdministratorAdded, InvalidInput, NotAllowed, NotFound] as const,
})

/** What changing or removing an administrator may end in. */
export const AdministratorResult = createUnionType({
  name: 'AdministratorResult',
  description: '修改或移除管理员的结果',
  types: () => [UnitAdministrator, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
