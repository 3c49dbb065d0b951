import { Field, InputType } from 'type-graphql'
import { UnitKind } from '../units/unit.entity.js'

/** A unit that is missing. */
@InputType({ description: '单位注册' })
export class UnitRegistrationInput {
  @Field(() => String, { description: '单位名称, at most 200 characters' })
  name!: string

  @Field(() => String, { description: '统一社会信用代码 (GB 32100)' })
  creditCode!: string

  @Field(() => String, { nullable: true, description: '信用代码校验不符的原因; needed for a code that does not check' })
  creditCodeReason!: string | null

  @Field(() => String, { nullable: true, description: '与同名单位的区别; needed where the city has a unit of this name' })
  sameNameReason!: string | null

  @Field(() => String, { description: '单位属地, a code of GB/T 2260' })
  regionCode!: string

  @Field(() => UnitKind, { description: '单位类别: an employer or an authority' })
  kind!: UnitKind

  @Field(() => String, { nullable: true, description: '所属行业 (GB/T 4754); needed of an authority' })
  industryCode!: string | null

  @Field(() => String, { description: '联系人, at most 100 characters' })
  contactName!: string

  @Field(() => String, { description: '联系电话' })
  contactPhone!: string
}
