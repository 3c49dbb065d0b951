import { Field, ID, InputType } from 'type-graphql'

/** What may be changed of a unit's administrator. */
@InputType({ description: '单位管理员的信息; without a department the administrator is 总管理员' })
export class AdministratorInput {
  @Field(() => String, { nullable: true, description: '职务, at most 100 characters' })
  jobTitle!: string | null

  @Field(() => String, { nullable: true, description: '联系电话' })
  phone!: string | null

  @Field(() => Boolean, { description: '是否在编: 在编, otherwise 非编' })
  onStaff!: boolean

  @Field(() => ID, { nullable: true, description: '管理部门; null makes 总管理员, a department 二级管理员' })
  departmentId!: string | null

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: '登录系统: 允许 or 不允许' })
  signInAllowed!: boolean | null

  @Field(() => String, { nullable: true, description: '分管工作, at most 500 characters' })
  duties!: string | null
}

/** A new administrator of the caller's unit. */
@InputType({ description: '新增管理员; an identity number that has an account gets a further role' })
export class NewAdministratorInput extends AdministratorInput {
  @Field(() => String, { description: '身份证号' })
  idNumber!: string

  @Field(() => String, { description: '姓名, at most 100 characters' })
  name!: string
}
