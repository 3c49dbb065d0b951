import { Field, ID, InputType } from 'type-graphql'
import { Role } from '../access/role.js'
import { AccountKind } from './account-kind.js'

/** A new account, or a further role of an identity number that has one. */
@InputType({ description: '新建账号; an identity number that has an account gets a further role' })
export class AccountInput {
  @Field(() => AccountKind, { description: '账号类别; a unit’s own account is made with the unit' })
  kind!: AccountKind

  @Field(() => String, { description: '身份证号, or a staff login' })
  login!: string

  @Field(() => String, { description: '姓名, at most 100 characters' })
  name!: string

  @Field(() => Role, { description: '角色; decides which of unitId and departmentId are needed' })
  role!: Role

  @Field(() => ID, { nullable: true, description: '单位或主管部门' })
  unitId!: string | null

  @Field(() => ID, { nullable: true, description: '部门' })
  departmentId!: string | null
}
