import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Contact } from '../accounts/contact.type.js'
import { InvalidInput, NotAllowed } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'

/** A code is on its way to an address. */
@ObjectType({ description: '已发送验证码' })
export class EmailProofRequested {
  readonly __typename = 'EmailProofRequested'

  @Field(() => String, { description: '邮箱' })
  address!: string

  @Field(() => Instant, { description: '验证码有效期' })
  expiresAt!: Date
}

/** What asking for a code may end in. */
export const EmailProofResult = createUnionType({
  name: 'EmailProofResult',
  description: '发送邮箱验证码的结果',
  types: () => [EmailProofRequested, InvalidInput, NotAllowed] as const,
})

/** What proving an address may end in. */
export const ProveEmailResult = createUnionType({
  name: 'ProveEmailResult',
  description: '验证邮箱的结果',
  types: () => [Contact, InvalidInput] as const,
})
