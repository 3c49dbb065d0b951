import { Field, ID, InputType } from 'type-graphql'
import { UnitKind } from './unit.entity.js'

/** A new unit or authority. */
@InputType({ description: '新建单位' })
export class UnitInput {
  @Field(() => String, { description: '单位名称, at most 200 characters' })
  name!: string

  @Field(() => String, { description: '统一社会信用代码 (GB 32100)' })
  creditCode!: string

  @Field(() => String, { nullable: true, description: '信用代码校验不符仍予采用的原因; needed for a code that does not check' })
  creditCodeReason!: string | null

  @Field(() => String, { description: '单位属地, a code of GB/T 2260' })
  regionCode!: string

  @Field(() => UnitKind, { description: '单位类别; 其他单位 is there for every city' })
  kind!: UnitKind

  @Field(() => String, { nullable: true, description: '所属行业 (GB/T 4754); of an authority the industry that it supervises, S for 人社部门' })
  industryCode!: string | null

  @Field(() => [String], { nullable: true, description: '部门名称' })
  departmentNames!: string[] | null

  @Field(() => [ID], { nullable: true, description: '行业主管部门; those of the region and above follow from regionCode' })
  supervisedByIds!: string[] | null
}
