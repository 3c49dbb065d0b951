import { Field, ID, InputType } from 'type-graphql'

/** What somebody asks a unit to confirm. */
@InputType({ description: '申请单位确认' })
export class UnitRequestInput {
  @Field(() => String, { description: '姓名, at most 100 characters' })
  name!: string

  @Field(() => ID, { description: '单位' })
  unitId!: string

  @Field(() => ID, { nullable: true, description: '部门 of the unit' })
  departmentId?: string | null
}
