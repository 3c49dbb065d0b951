import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Connection } from '../database/page.js'
import { PersonName } from '../professionals/person-name.type.js'
import { Professional } from '../professionals/professional.type.js'
import { Hours } from '../scalars/hours.js'

/** Which part of a year's requirement is short. */
export enum ShortfallRule {
  TOTAL = 'TOTAL',
  PROFESSIONAL = 'PROFESSIONAL',
  PUBLIC_REQUIRED = 'PUBLIC_REQUIRED',
  PUBLIC_ELECTIVE = 'PUBLIC_ELECTIVE',
}
registerEnumType(ShortfallRule, {
  name: 'ShortfallRule',
  description: '未达要求的项目',
  valuesConfig: {
    TOTAL: { description: '总学时' },
    PROFESSIONAL: { description: '专业科目' },
    PUBLIC_REQUIRED: { description: '公需科目必修' },
    PUBLIC_ELECTIVE: { description: '公需科目选修' },
  },
})

/** Order of a list of annual hours, with the direction that it has unless another is asked for. */
export enum AnnualHoursOrder {
  PERSON = 'PERSON',
  TOTAL = 'TOTAL',
  PROFESSIONAL_HOURS = 'PROFESSIONAL_HOURS',
}
registerEnumType(AnnualHoursOrder, {
  name: 'AnnualHoursOrder',
  description: '年度学时的排序; those alike in it in the order of people, in the same direction',
  valuesConfig: {
    PERSON: { description: '人员, in the order in which they were entered' },
    TOTAL: { description: '总学时多的在前' },
    PROFESSIONAL_HOURS: { description: '专业科目学时多的在前' },
  },
})

/** What is still missing in a year. */
@ObjectType({ description: '还差的学时' })
export class Shortfall {
  @Field(() => ShortfallRule, { description: '项目' })
  rule!: ShortfallRule

  @Field(() => Boolean, { description: '是否影响达标; missing public hours are advice, not a bar' })
  barring!: boolean

  @Field(() => Hours, { description: '还差学时' })
  missing!: number

  @Field(() => String, { description: '说明' })
  message!: string
}

/** A person's hours of one year as they count now. */
@ObjectType({ description: '年度学时: as they count now' })
export class AnnualHours {
  @Field(() => ID, { description: '标识' })
  id!: string

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => PersonName, { description: '姓名和证件号码后四位' })
  person!: PersonName

  @Field(() => Professional, { nullable: true, description: '专业技术人员; null where out of scope' })
  professional!: Professional | null

  @Field(() => Hours, { description: '公需科目必修学时' })
  publicRequired!: number

  @Field(() => Hours, { description: '公需科目选修学时' })
  publicElective!: number

  @Field(() => Hours, { description: '专业科目学时' })
  professionalHours!: number

  @Field(() => Hours, { description: '总学时' })
  total!: number

  @Field(() => Boolean, { description: '达标: total and professional hours reach the year’s requirement' })
  met!: boolean

  @Field(() => [Shortfall], { description: '还差的学时, in words and numbers; also advice that does not bar' })
  shortfalls!: Shortfall[]
}

/** A page of annual hours. */
export const AnnualHoursConnection = Connection('AnnualHoursConnection', () => AnnualHours, '年度学时列表')

/** What a list of annual hours is narrowed to. */
@InputType({ description: '年度学时的查询条件' })
export class AnnualHoursFilter {
  @Field(() => String, { nullable: true, description: '姓名 contains' })
  name?: string | null

  @Field(() => String, { nullable: true, description: '证件号码, whole' })
  idNumber?: string | null

  @Field(() => ID, { nullable: true, description: '专业技术人员' })
  professionalId?: string | null

  @Field(() => ID, { nullable: true, description: '所属部门' })
  departmentId?: string | null

  @Field(() => Boolean, { nullable: true, description: '是否达标' })
  met?: boolean | null
}
