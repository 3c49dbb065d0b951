import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Conflict, InvalidInput, NotAllowed } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'
import { Unit } from './unit.type.js'

/** A unit that was made, with its own account. */
@ObjectType({ description: '已建立的单位' })
export class UnitCreated {
  readonly __typename = 'UnitCreated'

  @Field(() => Unit, { description: '单位' })
  unit!: Unit

  @Field(() => String, { description: '单位账号的一次性激活码, shown here and never again' })
  oneTimeCode!: string

  @Field(() => Instant, { description: '激活码有效期' })
  expiresAt!: Date
}

/** What making a unit may end in; a Conflict where somebody else made it at the same moment. */
export const UnitCreatedResult = createUnionType({
  name: 'UnitCreatedResult',
  description: '新建单位的结果',
  types: () => [UnitCreated, InvalidInput, NotAllowed, Conflict] as const,
})
