import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Connection } from '../database/page.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { PersonName } from '../professionals/person-name.type.js'
import { Day } from '../scalars/day.js'
import { Instant } from '../scalars/instant.js'
import { Unit } from '../units/unit.type.js'
import { ExamGrantState } from './exam-enums.js'

/** What the caller may do with a request. */
@ObjectType({ description: '对补学补考申请可办理的事项' })
export class ExamGrantPermissions {
  @Field(() => Permission, { description: '开通或不予开通' })
  canDecide!: Permission
}

/** A request for a make-up, and what was answered. */
@ObjectType({ description: '补学补考: further attempts at one year’s examination, asked for by the person and granted by support' })
export class ExamGrant {
  readonly __typename = 'ExamGrant'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号: send it back with the answer' })
  version!: number

  @Field(() => Int, { description: '考试年度, for which alone it is good' })
  year!: number

  @Field(() => ExamGrantState, { description: '状态' })
  state!: ExamGrantState

  @Field(() => PersonName, { description: '姓名和隐去前段的身份证号' })
  person!: PersonName

  @Field(() => Unit, { description: '现在的工作单位' })
  unit!: Unit

  @Field(() => Int, { nullable: true, description: '最好成绩 of the year so far' })
  best!: number | null

  @Field(() => Int, { description: '已考次数 of the year' })
  attemptsUsed!: number

  @Field(() => String, { description: '申请原因' })
  reason!: string

  @Field(() => Instant, { description: '申请时间' })
  requestedAt!: number

  @Field(() => Int, { nullable: true, description: '开通的考试机会' })
  attempts!: number | null

  @Field(() => Day, { nullable: true, description: '有效期至, that day included' })
  expiresOn!: string | null

  @Field(() => String, { nullable: true, description: '办理说明' })
  decisionReason!: string | null

  @Field(() => Instant, { nullable: true, description: '办理时间' })
  decidedAt!: number | null

  @Field(() => String, { nullable: true, description: '办理人' })
  decidedBy!: string | null

  @Field(() => ExamGrantPermissions, { description: '可办理的事项' })
  permissions!: ExamGrantPermissions
}

/** Requests in pages. */
export const ExamGrantConnection = Connection('ExamGrantConnection', () => ExamGrant, '补学补考申请列表')

/** What asking or answering may end in. */
export const ExamGrantResult = createUnionType({ name: 'ExamGrantResult', description: '申请或办理补学补考的结果', types: () => [ExamGrant, InvalidInput, NotAllowed, NotFound, Conflict] as const })
