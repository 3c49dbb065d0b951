import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Instant } from '../scalars/instant.js'

/** What may happen to a unit. */
const unitActions = { CREATED: 'CREATED', RENAMED: 'RENAMED', CLOSED: 'CLOSED', MERGED: 'MERGED', ABSORBED: 'ABSORBED', MERGE_UNDONE: 'MERGE_UNDONE' } as const
registerEnumType(unitActions, {
  name: 'UnitAction',
  description: '单位变更',
  valuesConfig: {
    CREATED: { description: '建立' },
    RENAMED: { description: '改名' },
    CLOSED: { description: '撤销' },
    MERGED: { description: '并入另一单位' },
    ABSORBED: { description: '另一单位并入' },
    MERGE_UNDONE: { description: '撤销合并' },
  },
})

/** One thing that happened to a unit. */
@ObjectType({ description: '单位变更记录' })
export class UnitEvent {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => unitActions, { description: '变更' })
  action!: keyof typeof unitActions

  @Field(() => String, { description: '办理人, by the name at the time' })
  actorName!: string

  @Field(() => String, { nullable: true, description: '原名称 where it was renamed; of a merge the other unit, by the name at the time' })
  otherName!: string | null

  @Field(() => String, { nullable: true, description: '原因' })
  reason!: string | null
}
