import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
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

  @Field(() => Boolean, { description: 'Always true, and the same answer where the number has an account: then nothing was made, and the password given does not sign in' })
  received!: boolean
}

/** What registering may end in. */
export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  description: '注册的结果',
  types: () => [RegistrationReceived, InvalidInput, NotAllowed] as const,
})

/** What a visitor's search for units may end in. */
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
