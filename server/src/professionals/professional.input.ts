import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { AccountState } from '../accounts/account-state.js'

/** Which people a list shows, within the caller's scope. */
@InputType({ description: '专业技术人员查询条件, within the caller’s scope' })
export class ProfessionalFilter {
  @Field(() => String, { nullable: true, description: '姓名包含' })
  name?: string | null

  @Field(() => String, { nullable: true, description: '完整身份证号' })
  idNumber?: string | null

  @Field(() => ID, { nullable: true, description: '部门' })
  departmentId?: string | null

  @Field(() => Boolean, { nullable: true, description: '未分配部门: true for those alone, false for all others' })
  withoutDepartment?: boolean | null

  @Guard('staffReaders')
  @Field(() => Boolean, { nullable: true, description: '待确认: true for those who registered, or chose a department, and wait for the unit’s word; false for all others' })
  awaitingConfirmation?: boolean | null

  @Guard('personnel')
  @Field(() => AccountState, { nullable: true, description: '账号状态' })
  accountState?: AccountState | null
}

/** What a list of people is ordered by. */
export enum ProfessionalOrder {
  ADDED = 'ADDED',
  NAME = 'NAME',
  DEPARTMENT = 'DEPARTMENT',
}
registerEnumType(ProfessionalOrder, {
  name: 'ProfessionalOrder',
  description: '排序; other than ADDED within a unit or department only',
  valuesConfig: {
    ADDED: { description: '按登记先后' },
    NAME: { description: '按姓名' },
    DEPARTMENT: { description: '按部门设立先后, 未分配部门 first' },
  },
})

/** What a person may change of the own profile. A field left out is emptied, as the page sends all of them. */
@InputType({ description: '我的信息: what is one’s own to change; all of it is sent, and what is left out is emptied' })
export class MyProfileInput {
  @Field(() => String, { description: '手机号或固定电话' })
  phone!: string

  @Field(() => String, { nullable: true, description: '电子邮箱' })
  email?: string | null

  @Field(() => String, { nullable: true, description: '民族代码' })
  ethnicGroupCode?: string | null

  @Field(() => String, { nullable: true, description: '职务, at most 100 characters' })
  position?: string | null

  @Field(() => String, { nullable: true, description: '所属行业代码' })
  industryCode?: string | null

  @Field(() => String, { nullable: true, description: '职称系列代码' })
  titleSeriesCode?: string | null

  @Field(() => String, { nullable: true, description: '职称代码, one of the series' })
  titleCode?: string | null

  @Field(() => ID, { nullable: true, description: '部门 of the present unit; left out, the general administrator is responsible' })
  departmentId?: string | null
}
