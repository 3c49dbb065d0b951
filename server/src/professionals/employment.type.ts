import { Field, ID, ObjectType } from 'type-graphql'
import { Day } from '../scalars/day.js'
import { DepartmentType, UnitType } from '../units/unit.type.js'

/** Where a person worked from one day on. */
@ObjectType('Employment', { description: '工作经历: where a person worked' })
export class EmploymentType {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => UnitType, { description: '工作单位' })
  unit!: UnitType

  @Field(() => DepartmentType, { nullable: true, description: '部门' })
  department!: DepartmentType | null

  @Field(() => Day, { description: '开始日期' })
  startsOn!: string

  @Field(() => Day, { nullable: true, description: '最后一天; null while employed' })
  endsOn!: string | null
}
