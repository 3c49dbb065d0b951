import { Field, ID, ObjectType } from 'type-graphql'

/** A division of GB/T 2260. */
@ObjectType({ description: '行政区划: the region, a city or a county of GB/T 2260' })
export class Region {
  @Field(() => ID, { description: '行政区划代码, six digits' })
  code!: string

  @Field(() => String, { description: '名称' })
  name!: string

  @Field(() => Region, { nullable: true, description: '上级行政区划; null for the region itself' })
  parent!: Region | null
}
