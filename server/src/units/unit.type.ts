import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Connection } from '../database/page.js'
import { Region } from '../regions/region.type.js'
import { UnitKind } from './unit.entity.js'

registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: '单位类别',
  valuesConfig: {
    EMPLOYER: { description: '用人单位' },
    AUTHORITY: { description: '主管部门' },
    OTHER: { description: '其他单位, for people without a unit; one for each city' },
  },
})

/** An employer, an authority, or 其他单位. */
@ObjectType({ description: '单位: an employer, an authority, or 其他单位' })
export class Unit {
  @Field(() => ID, { description: '单位编号, opaque' })
  id!: number

  @Field(() => String, { description: '单位名称' })
  name!: string

  @Field(() => String, { description: '统一社会信用代码 (GB 32100); for 其他单位, which has none, OTHER and the code of its region' })
  creditCode!: string

  @Field(() => UnitKind, { description: '单位类别' })
  kind!: UnitKind

  @Field(() => Boolean, { description: '是否主管部门' })
  isAuthority!: boolean

  @Field(() => Boolean, { description: '已撤销或合并: nobody can choose it any more' })
  closed!: boolean

  @Field(() => [String], { description: '曾用名, the oldest first' })
  formerNames!: string[]

  @Field(() => Region, { description: '单位属地' })
  region!: Region

  @Field(() => [Department], { description: '所属部门: those that are open, in the order in which they were set up' })
  departments!: Department[]
}

/** A part of a unit. */
@ObjectType({ description: '部门 of a unit' })
export class Department {
  @Field(() => ID, { description: '部门编号, opaque' })
  id!: number

  @Field(() => String, { description: '部门名称' })
  name!: string

  @Field(() => Unit, { description: '所在单位' })
  unit!: Unit
}

/** Units in pages. */
export const UnitConnection = Connection('UnitConnection', () => Unit, '单位列表')
