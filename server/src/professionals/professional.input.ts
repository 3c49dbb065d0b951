import { Field, ID, InputType } from 'type-graphql'

/** Which people a list shows, within the caller's scope. */
@InputType({ description: '专业技术人员查询条件, within the caller’s scope' })
export class ProfessionalFilter {
  @Field(() => String, { nullable: true, description: '姓名包含' })
  name?: string | null

  @Field(() => String, { nullable: true, description: '完整身份证号' })
  idNumber?: string | null

  @Field(() => ID, { nullable: true, description: '部门' })
  departmentId?: string | null
}

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
