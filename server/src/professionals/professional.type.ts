import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { Permission } from '../access/permission.js'
import { AccountEvent } from '../accounts/account-event.type.js'
import { AccountState } from '../accounts/account-state.js'
import { CodeEntry } from '../codes/code-entry.type.js'
import { Connection } from '../database/page.js'
import { Day } from '../scalars/day.js'
import { Department, Unit } from '../units/unit.type.js'
import { Employment } from './employment.type.js'
import { IdNumberLook } from './id-number-look.type.js'
import { Standing } from './standing.js'

/** Sex as the identity number tells it. */
export const sexes = { MALE: 'MALE', FEMALE: 'FEMALE' } as const
registerEnumType(sexes, { name: 'Sex', description: '性别', valuesConfig: { MALE: { description: '男' }, FEMALE: { description: '女' } } })

/** What the caller may do with a profile. */
@ObjectType({ description: '对个人信息的权限' })
export class ProfessionalPermissions {
  @Field(() => Permission, { description: '能否修改个人信息' })
  canEdit!: Permission

  @Field(() => Permission, { description: '能否查看完整身份证号; another person’s for a reason only' })
  canRevealIdNumber!: Permission

  @Field(() => Permission, { description: '能否确认或不予确认, of somebody who registered or chose a department' })
  canConfirm!: Permission

  @Field(() => Permission, { description: '能否申请单位确认' })
  canAskUnit!: Permission

  @Field(() => Permission, { description: '能否作为管理员修改此人信息' })
  canManage!: Permission

  @Field(() => Permission, { description: '能否分配部门' })
  canAssignDepartment!: Permission

  @Field(() => Permission, { description: '能否重置登录, with a one-time code' })
  canResetAccess!: Permission
}

/** A professional within the caller's scope. */
@ObjectType({ description: '专业技术人员, within the caller’s scope' })
export class Professional {
  @Field(() => ID, { description: '人员编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: what an edit refers to' })
  version!: number

  @Field(() => String, { description: '姓名' })
  name!: string

  @Field(() => String, { description: '身份证号, only the last four, as *****3321; the whole one by revealIdNumber' })
  maskedIdNumber!: string

  @Guard('personnel')
  @Field(() => sexes, { nullable: true, description: '性别' })
  sex!: 'MALE' | 'FEMALE' | null

  @Guard('personnel')
  @Field(() => Day, { nullable: true, description: '出生日期' })
  birthDate!: string | null

  @Guard('personnel')
  @Field(() => CodeEntry, { nullable: true, description: '民族' })
  ethnicGroup!: CodeEntry | null

  @Guard('personnel')
  @Field(() => String, { nullable: true, description: '手机号或固定电话' })
  phone!: string | null

  @Guard('personnel')
  @Field(() => String, { nullable: true, description: '手机号或固定电话, for lists: 138****1234' })
  maskedPhone!: string | null

  @Guard('personnel')
  @Field(() => AccountState, { nullable: true, description: '账号状态' })
  accountState!: AccountState | null

  @Guard('personnel')
  @Field(() => String, { nullable: true, description: '电子邮箱' })
  email!: string | null

  @Field(() => String, { nullable: true, description: '职务' })
  position!: string | null

  @Field(() => CodeEntry, { nullable: true, description: '所属行业' })
  industry!: CodeEntry | null

  @Field(() => CodeEntry, { nullable: true, description: '职称系列' })
  titleSeries!: CodeEntry | null

  @Field(() => CodeEntry, { nullable: true, description: '职称' })
  title!: CodeEntry | null

  @Field(() => Unit, { nullable: true, description: '现在的工作单位' })
  unit!: Unit | null

  @Field(() => Department, { nullable: true, description: '现在的部门; null where the general administrator is responsible' })
  department!: Department | null

  @Field(() => Standing, { description: '单位确认情况' })
  standing!: Standing

  @Guard('professionals')
  @Field(() => String, { nullable: true, description: '单位不予确认的原因, until the person asks again' })
  refusalReason!: string | null

  @Field(() => Department, { nullable: true, description: '本人所选、待单位确认的部门: nobody sees the person by it yet' })
  wantedDepartment!: Department | null

  @Field(() => Boolean, { description: '本人选择部门须单位确认, as the present unit has set' })
  departmentNeedsConfirmation!: boolean

  @Field(() => [Employment], { description: '工作经历, newest first' })
  employments!: Employment[]

  @Field(() => [IdNumberLook], {
    description: '身份证号查看记录: who looked at the whole identity number, newest first; for the person and those who administer or supervise the person',
  })
  idNumberLooks!: IdNumberLook[]

  @Field(() => [AccountEvent], {
    description: '账号安全记录: what others have done to the account and profile, newest first; for the person and those who administer or supervise the person',
  })
  accountEvents!: AccountEvent[]

  @Field(() => ProfessionalPermissions, { description: '对此人可办理的事项' })
  permissions!: ProfessionalPermissions
}

/** People in pages. */
export const ProfessionalConnection = Connection('ProfessionalConnection', () => Professional, '专业技术人员列表', { dated: true })
