import { Field, Int, ObjectType } from 'type-graphql'
import { Day } from '../scalars/day.js'

/** The settings of this site that its page shows or checks by. */
@ObjectType({ description: '本站: the settings that the page shows or checks by' })
export class Site {
  @Field(() => Day, { description: '今天, in Asia/Shanghai' })
  today!: string

  @Field(() => Int, { description: '现在的年度' })
  currentYear!: number

  @Field(() => Boolean, { description: '演示站: filled with demo data' })
  demo!: boolean

  @Field(() => Boolean, { description: '本站发送邮件' })
  mail!: boolean

  @Field(() => Int, { description: '密码最少字符数' })
  passwordMin!: number

  @Field(() => Int, { description: '密码最多字符数' })
  passwordMax!: number

  @Field(() => Boolean, { description: '密码须含大写、小写字母、数字和特殊字符' })
  passwordClasses!: boolean

  @Field(() => Int, { description: '一条登记最多几个佐证文件' })
  maxFiles!: number

  @Field(() => Int, { description: '一个佐证文件最大多少字节' })
  maxFileBytes!: number

  @Field(() => Int, { description: '多少分钟不操作后须重新登录' })
  idleMinutes!: number

  @Field(() => Int, { description: '变更工作单位时原单位可提出异议的天数; 0: none' })
  moveObjectionDays!: number

  @Field(() => Boolean, { description: '专业科目须达到总学时的三分之二 strictly, in place of not less than 60' })
  strictProfessionalShare!: boolean

  @Field(() => Boolean, { description: '登记人可以审核本人为他人登记的学时: with a warning' })
  reviewOfOwnEntries!: boolean
}
