import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { InvalidInput } from '../errors/user-error.js'

/** What came of reminding people. */
@ObjectType({ description: '提醒结果' })
export class Reminded {
  readonly __typename = 'Reminded'

  @Field(() => Int, { description: '已提醒人数' })
  reminded!: number

  @Field(() => Int, { description: '今天已提醒过、不再重复的人数' })
  already!: number
}

/** What a call to remind ends in. */
export const RemindResult = createUnionType({
  name: 'RemindResult',
  description: '提醒未达标人员的结果',
  types: () => [Reminded, InvalidInput] as const,
})
