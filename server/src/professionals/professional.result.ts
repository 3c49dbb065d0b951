import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Professional } from './professional.type.js'

/** A whole identity number, shown once a look is written down. */
@ObjectType({ description: '完整身份证号: shown once, the look is written down' })
export class IdNumber {
  readonly __typename = 'IdNumber'

  @Field(() => String, { description: '身份证号, 18 characters' })
  value!: string
}

/** What came of looking at a whole identity number. */
export const RevealIdNumberResult = createUnionType({
  name: 'RevealIdNumberResult',
  description: '查看完整身份证号的结果',
  types: () => [IdNumber, NotAllowed, NotFound] as const,
})

/** What came of changing a profile. */
export const ProfessionalResult = createUnionType({
  name: 'ProfessionalResult',
  description: '修改个人信息的结果',
  types: () => [Professional, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
