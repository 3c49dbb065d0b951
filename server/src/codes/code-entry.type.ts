import { Field, ID, ObjectType } from 'type-graphql'

/** One entry of a code table. */
@ObjectType({ description: '代码: one entry of a code table' })
export class CodeEntry {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => String, { description: '代码, unique within its table' })
  code!: string

  @Field(() => String, { description: '名称, in the language asked for' })
  name!: string

  @Field(() => String, { nullable: true, description: '上级代码: of a title the series that it belongs to' })
  parentCode!: string | null

  @Field(() => Boolean, { description: '未经公布的代码表确认，可修改: not confirmed by a published table' })
  editable!: boolean
}
