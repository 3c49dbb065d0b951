import { Field, ID, ObjectType } from 'type-graphql'
import { Instant } from '../scalars/instant.js'
import { Unit } from '../units/unit.type.js'

/** Somebody saw a whole identity number. */
@ObjectType({ description: '身份证号查看记录: somebody saw the whole number' })
export class IdNumberLook {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '查看时间' })
  at!: number

  @Field(() => String, { description: '查看人, by the name at the time' })
  byName!: string

  @Field(() => Unit, { nullable: true, description: '查看人当时所在单位' })
  unit!: Unit | null

  @Field(() => String, { nullable: true, description: '查看原因; null for the person' })
  reason!: string | null
}
