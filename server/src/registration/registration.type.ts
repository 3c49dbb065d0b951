import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed } from '../errors/user-error.js'

/** A department as somebody who registers may choose it. */
@ObjectType({ description: '可选部门: its name alone' })
export class RegistrationDepartment {
  @Field(() => ID, { description: '部门编号, opaque' })
  id!: number

  @Field(() => String, { description: '部门名称' })
  name!: string
}

/** A unit as a visitor finds it: names only. */
@ObjectType({ description: '可选单位, as a visitor finds it: names only' })
export class RegistrationUnit {
  @Field(() => ID, { description: '单位编号, opaque' })
  id!: number

  @Field(() => String, { description: '单位名称' })
  name!: string

  @Field(() => String, { description: '单位属地, by name: units of the same name are told apart by it' })
  regionName!: string

  @Field(() => [RegistrationDepartment], { description: '所属部门 that are open' })
  departments!: RegistrationDepartment[]
}

/** The registration has arrived. */
@ObjectType({ description: '注册已收到' })
export class RegistrationReceived {
  readonly __typename = 'RegistrationReceived'

  @Field(() => Boolean, { description: '已收到: always true, and the same answer where the number has an account: then nothing was made, and the password given does not sign in' })
  received!: boolean
}

/** What registering may end in. */
export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  description: '注册的结果',
  types: () => [RegistrationReceived, InvalidInput, NotAllowed] as const,
})

/** A code is on its way, if there is anybody to send it to. */
@ObjectType({ description: '找回申请已收到: a code is on its way where the number has an account with a proven address; the answer is the same where not' })
export class RecoveryRequested {
  readonly __typename = 'RecoveryRequested'

  @Field(() => Int, { description: '激活码有效的分钟数' })
  minutes!: number
}

/** What asking for a code by mail may end in. */
export const RecoveryResult = createUnionType({
  name: 'RecoveryResult',
  description: '申请用邮件找回的结果',
  types: () => [RecoveryRequested, InvalidInput, NotAllowed] as const,
})

/** Units as a visitor finds them. */
@ObjectType({ description: '可选单位, at most 10' })
export class RegistrationUnits {
  readonly __typename = 'RegistrationUnits'

  @Field(() => [RegistrationUnit], { description: '单位, those of the very name first' })
  units!: RegistrationUnit[]
}

/** What a visitor's search for units may end in. */
export const RegistrationUnitsResult = createUnionType({
  name: 'RegistrationUnitsResult',
  description: '查找可选单位的结果',
  types: () => [RegistrationUnits, NotAllowed] as const,
})
