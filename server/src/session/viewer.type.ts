import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { Role } from '../access/role.js'
import { Assignment } from '../accounts/assignment.type.js'
import { Contact } from '../accounts/contact.type.js'
import { InvalidInput, NotAllowed } from '../errors/user-error.js'
import { Professional } from '../professionals/professional.type.js'
import { Instant } from '../scalars/instant.js'
import { Department, Unit } from '../units/unit.type.js'

/** The signed-in account in the assignment it acts in now. */
@ObjectType({ description: '当前登录: the account in the assignment it acts in now' })
export class Viewer {
  readonly __typename = 'Viewer'

  @Field(() => ID, { description: '账号编号, opaque' })
  id!: number

  @Field(() => String, { description: '姓名, or the unit’s name' })
  name!: string

  @Field(() => Role, { description: '当前角色' })
  role!: Role

  @Field(() => ID, { description: '当前身份, one of assignments' })
  assignmentId!: number

  @Field(() => Instant, { description: '会话最迟何时结束, whatever is done; it ends earlier when idle (Site.idleMinutes)' })
  sessionEndsAt!: Date

  @Field(() => Contact, { description: '联系方式' })
  contact!: Contact

  @Field(() => Professional, { nullable: true, description: '本人的专业技术人员信息; null for who is none, and where the present role does not see it' })
  professional!: Professional | null

  @Field(() => Unit, { nullable: true, description: '当前身份所在单位或主管部门' })
  unit!: Unit | null

  @Field(() => Department, { nullable: true, description: '当前身份所在部门' })
  department!: Department | null

  @Field(() => [Assignment], { description: '可切换的身份, in force today' })
  assignments!: Assignment[]
}

/** What changing one's password may end in. */
export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: '修改密码结果',
  types: () => [Viewer, InvalidInput, NotAllowed] as const,
})
