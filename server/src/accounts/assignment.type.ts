import { Field, ID, ObjectType } from 'type-graphql'
import { Role } from '../access/role.js'
import { Department, Unit } from '../units/unit.type.js'

/** What an account may act as. */
@ObjectType({ description: '身份: a role that the account holds, and where' })
export class Assignment {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Role, { description: '角色' })
  role!: Role

  @Field(() => Unit, { nullable: true, description: '单位或主管部门; for a professional the unit that employs the person now' })
  unit!: Unit | null

  @Field(() => Department, { nullable: true, description: '部门' })
  department!: Department | null
}
