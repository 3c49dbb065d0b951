import { Field, ID, ObjectType } from 'type-graphql'
import { Connection } from '../database/page.js'
import { Instant } from '../scalars/instant.js'
import { MessageKind } from './message-kind.js'

/** Something that the signed-in account was told. */
@ObjectType({ description: '消息: what the signed-in account was told' })
export class Message {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => MessageKind, { description: '类别' })
  kind!: MessageKind

  @Field(() => String, { description: '内容, in the language asked for' })
  text!: string

  @Field(() => String, { nullable: true, description: '审核意见或原因, as it was written' })
  detail!: string | null

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => Boolean, { description: '已读' })
  read!: boolean

  @Field(() => ID, { nullable: true, description: '相关登记, where it tells of one that was there' })
  hourRecordId!: string | null
}

/** Messages in pages. */
export const MessageConnection = Connection('MessageConnection', () => Message, '消息列表')
