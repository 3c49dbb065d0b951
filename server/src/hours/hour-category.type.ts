import { Field, ID, ObjectType } from 'type-graphql'
import { DateKind, HourFormula, RuleEnforcement, RuleStatus, Subject } from './hour-enums.js'

/** How a category's hours are found. */
@ObjectType({ description: '学时认定规则' })
export class HourRule {
  @Field(() => HourFormula, { description: '学时计算方式' })
  formula!: HourFormula

  @Field(() => RuleEnforcement, { description: '规则强度' })
  enforce!: RuleEnforcement

  @Field(() => RuleStatus, { description: '规则状态: PLACEHOLDER fills in nothing' })
  status!: RuleStatus

  @Field(() => String, { description: '文件依据' })
  legalBasis!: string
}

/** 认定类型. */
@ObjectType({ description: '认定类型, in two levels' })
export class HourCategory {
  @Field(() => ID, { description: '标识' })
  id!: number

  @Field(() => String, { description: '代码' })
  code!: string

  @Field(() => String, { description: '名称, in the language asked for' })
  name!: string

  @Field(() => HourCategory, { nullable: true, description: '上一级类型; null at the first level' })
  parent!: HourCategory | null

  @Field(() => Subject, { description: '科目' })
  subject!: Subject

  @Field(() => DateKind, { description: '日期类型' })
  dateKind!: DateKind

  @Field(() => String, { nullable: true, description: '填写说明: what belongs here and how its hours are found' })
  guidance!: string | null

  @Field(() => HourRule, { nullable: true, description: '认定规则 in force today; null at the first level' })
  rule!: HourRule | null

  @Field(() => Boolean, { description: '可否登记: a second-level category of the professional subject' })
  enterable!: boolean
}
