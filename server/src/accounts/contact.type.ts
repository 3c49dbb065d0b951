import { Field, ObjectType, createUnionType } from 'type-graphql'
import { InvalidInput } from '../errors/user-error.js'

/** How an account's holder is reached. */
@ObjectType({ description: '联系方式' })
export class Contact {
  readonly __typename = 'Contact'

  @Field(() => String, { nullable: true, description: '手机号或固定电话' })
  phone!: string | null

  @Field(() => String, { nullable: true, description: '电子邮箱' })
  email!: string | null

  @Field(() => Boolean, { description: '邮箱已由本人验证: mail goes to no other' })
  emailProven!: boolean
}

/** What completing one's contact may end in. */
export const ContactResult = createUnionType({
  name: 'ContactResult',
  description: '完善联系方式的结果',
  types: () => [Contact, InvalidInput] as const,
})
