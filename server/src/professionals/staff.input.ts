import { Field, ID, InputType, Int } from 'type-graphql'
import { Instant } from '../scalars/instant.js'
import { ProfessionalFilter } from './professional.input.js'

/** Somebody to be added to the unit's staff. */
@InputType({ description: '添加人员' })
export class NewStaffInput {
  @Field(() => String, { description: '身份证号, 18 or 15 characters' })
  idNumber!: string

  @Field(() => String, { description: '姓名, at most 100 characters' })
  name!: string

  @Field(() => ID, { nullable: true, description: '部门 of the unit; a department administrator adds to the own department, whatever is sent' })
  departmentId?: string | null

  @Field(() => String, { nullable: true, description: '岗位或职务, at most 100 characters' })
  position?: string | null

  @Field(() => String, { nullable: true, description: '手机号或固定电话' })
  phone?: string | null
}

/** What an administrator may change of a person. */
@InputType({ description: '修改人员; all of it is sent, and what is left out is emptied, but phone and email once the account is active' })
export class StaffInput {
  @Field(() => String, { nullable: true, description: '岗位或职务, at most 100 characters' })
  position?: string | null

  @Field(() => ID, { nullable: true, description: '部门; only the general administrator changes it' })
  departmentId?: string | null

  @Field(() => String, { nullable: true, description: '所属行业代码' })
  industryCode?: string | null

  @Field(() => String, { nullable: true, description: '职称系列代码; another one empties 职称, which is of a series' })
  titleSeriesCode?: string | null

  @Field(() => String, { nullable: true, description: '手机号或固定电话, until the account is active' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: '电子邮箱, until the account is active' })
  email?: string | null
}

/** A person as the caller saw it; another version is a Conflict. */
@InputType({ description: '所见的人员: another version is a Conflict' })
export class PersonRef {
  @Field(() => ID, { description: '人员编号' })
  id!: string

  @Field(() => Int, { description: '版本号' })
  version!: number
}

/** Either the people, or everybody whom the filter matched in the caller's scope at the instant asOf and who has not changed since. */
@InputType({ description: '选择的人员: the people, or all whom the filter matched at asOf and who have not changed since' })
export class PeopleSelection {
  @Field(() => [PersonRef], { nullable: true, description: '逐人选择' })
  people?: PersonRef[] | null

  @Field(() => ProfessionalFilter, { nullable: true, description: '全部符合条件的人员' })
  filter?: ProfessionalFilter | null

  @Field(() => Instant, { nullable: true, description: '列表的时刻, needed with filter' })
  asOf?: Date | null
}
