import { Field, ID, ObjectType } from 'type-graphql'
import { Day } from '../scalars/day.js'
import { Department, Unit } from '../units/unit.type.js'

/** Where a person worked from one day on. */
@ObjectType({ description: '工作经历: where a person worked' })
export class Employment {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Unit, { description: '工作单位' })
  unit!: Unit

  @Field(() => Department, { nullable: true, description: '部门' })
  department!: Department | null

  @Field(() => Day, { description: '开始日期' })
  startsOn!: string

  @Field(() => Day, { nullable: true, description: '最后一天; null while employed' })
  endsOn!: string | null
}
