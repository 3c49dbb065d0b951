import { Field, ID, InputType } from 'type-graphql'

/** What somebody who registers gives. */
@InputType({ description: '注册' })
export class RegistrationInput {
  @Field(() => String, { description: '身份证号, 18 or 15 characters' })
  idNumber!: string

  @Field(() => String, { description: '姓名, at most 100 characters' })
  name!: string

  @Field(() => ID, { description: '单位' })
  unitId!: string

  @Field(() => ID, { nullable: true, description: '部门 of the unit' })
  departmentId?: string | null

  @Field(() => String, { description: '手机号或固定电话' })
  phone!: string

  @Field(() => String, { description: '密码' })
  password!: string

  @Field(() => String, { description: '安全验证: the solved challenge of GET /captcha, ALTCHA’s payload in base64' })
  captcha!: string
}
