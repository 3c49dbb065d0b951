import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Role } from '../access/role.js'
import { AccountState } from '../accounts/account-state.js'
import { CertificateStanding } from '../certificates/certificate.type.js'
import { StudyYear } from '../courses/study.type.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Exam } from '../exams/exam.type.js'
import { HourStatus } from '../hours/hour-enums.js'
import { HourRecord } from '../hours/hour-record.type.js'
import { UnitMove } from '../moves/unit-move.type.js'
import { Standing } from '../professionals/standing.js'
import { Shortfall } from '../requirements/annual-hours.type.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'

/** How a code reaches a caller. */
export enum CallerCodeWay {
  MAIL = 'MAIL',
  READ_OUT = 'READ_OUT',
}
registerEnumType(CallerCodeWay, {
  name: 'CallerCodeWay',
  description: '激活码的发放方式',
  valuesConfig: {
    MAIL: { description: '发送到已验证的邮箱: support does not see it' },
    READ_OUT: { description: '核对登记电话后读给来电人' },
  },
})

/** Who phones, masked. */
@ObjectType({ description: '来电人: masked, with the state of the account' })
export class Caller {
  @Field(() => ID, { description: '人员编号, opaque' })
  id!: number

  @Field(() => Int, { description: '账号的版本号: what resetting and unlocking refer to' })
  version!: number

  @Field(() => String, { description: '姓名' })
  name!: string

  @Field(() => String, { description: '身份证号, only the last four' })
  maskedIdNumber!: string

  @Field(() => String, { nullable: true, description: '手机号或固定电话, as 138****1234' })
  maskedPhone!: string | null

  @Field(() => String, { nullable: true, description: '电子邮箱, as z***@example.org' })
  maskedEmail!: string | null

  @Field(() => Boolean, { description: '邮箱已由本人验证' })
  emailProven!: boolean

  @Field(() => String, { description: '现在的工作单位' })
  unitName!: string

  @Field(() => String, { nullable: true, description: '现在的部门' })
  departmentName!: string | null

  @Field(() => Standing, { description: '单位确认情况' })
  standing!: Standing

  @Field(() => String, { nullable: true, description: '单位不予确认的原因, until the person asks again' })
  refusalReason!: string | null

  @Field(() => String, { nullable: true, description: '本人所选、待单位确认的部门' })
  wantedDepartmentName!: string | null

  @Field(() => AccountState, { description: '账号状态' })
  accountState!: AccountState

  @Field(() => Instant, { nullable: true, description: '锁定时间' })
  lockedAt!: number | null

  @Field(() => String, { nullable: true, description: '锁定原因' })
  lockReason!: string | null

  @Field(() => Instant, { nullable: true, description: '密码连续错误, 暂停登录至: from some address' })
  heldOffUntil!: number | null

  @Field(() => Instant, { nullable: true, description: '最近一次登录' })
  lastSignedInAt!: number | null

  @Field(() => Instant, { nullable: true, description: '未使用的一次性激活码有效期; null where there is none' })
  codeExpiresAt!: number | null

  @Field(() => [Role], { description: '此账号还担任的角色' })
  offices!: Role[]
}

/** A year of the caller's: when it is entered, and what is missing. */
@ObjectType({ description: '来电人的一个年度' })
export class CallerYear {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Hours, { description: '要求的总学时' })
  required!: number

  @Field(() => Hours, { description: '要求的专业科目学时' })
  requiredProfessional!: number

  @Field(() => Hours, { description: '公需科目必修学时' })
  publicRequired!: number

  @Field(() => Hours, { description: '公需科目选修学时' })
  publicElective!: number

  @Field(() => Hours, { description: '专业科目学时' })
  professionalHours!: number

  @Field(() => Hours, { description: '总学时' })
  total!: number

  @Field(() => Boolean, { description: '达标' })
  met!: boolean

  @Field(() => [Shortfall], { description: '还差的学时, in the words of the person’s own page' })
  shortfalls!: Shortfall[]

  @Field(() => Day, { nullable: true, description: '此人可登记至, that day included; null: no end' })
  entryUntil!: string | null

  @Field(() => Permission, { description: '此人现在可以登记, and if not, why' })
  canEnter!: Permission

  @Field(() => Permission, { description: '开放登记' })
  canOpen!: Permission
}

/** How many records are in a state. */
@ObjectType({ description: '某一状态的学时登记数' })
export class CallerRecordCount {
  @Field(() => HourStatus, { description: '状态' })
  status!: HourStatus

  @Field(() => Int, { description: '条数' })
  count!: number
}

/** The caller's records, by state. */
@ObjectType({ description: '来电人的学时登记, by state' })
export class CallerRecords {
  @Field(() => [CallerRecordCount], { description: '各状态的条数' })
  counts!: CallerRecordCount[]

  @Field(() => [HourRecord], { description: '待审核的, those that wait longest first, at most 20' })
  pending!: HourRecord[]

  @Field(() => [HourRecord], { description: '不予认定的, the last first, at most 20' })
  rejected!: HourRecord[]
}

/** The caller's examination of a year. */
@ObjectType({ description: '来电人的年度考试' })
export class CallerExam {
  @Field(() => Exam, { description: '考试, as the person stands with it: permissions are the person’s' })
  exam!: Exam

  @Field(() => Permission, { description: '开通补学补考, by the caller of this field' })
  canGrantMakeUp!: Permission
}

/** What support may do about the account. */
@ObjectType({ description: '对来电人账号可办理的事项' })
export class SupportCasePermissions {
  @Field(() => Permission, { description: '重置登录' })
  canReset!: Permission

  @Field(() => CallerCodeWay, { nullable: true, description: '激活码的发放方式; null where there is none' })
  codeWay!: CallerCodeWay | null

  @Field(() => Permission, { description: '解除锁定' })
  canUnlock!: Permission
}

/** A call: who was looked up, why, and where that person stands. */
@ObjectType({ description: '来电: whom the caller looked up since signing in, and where that person stands and why' })
export class SupportCase {
  readonly __typename = 'SupportCase'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '查询时间' })
  lookedAt!: number

  @Field(() => String, { description: '来电事由' })
  reason!: string

  @Field(() => Caller, { description: '来电人' })
  person!: Caller

  @Field(() => UnitMove, { nullable: true, description: '办理中的变更工作单位' })
  move!: UnitMove | null

  @Field(() => [CallerYear], { description: '各年度, newest first' })
  years!: CallerYear[]

  @Field(() => CallerRecords, { description: '学时登记' })
  records!: CallerRecords

  @Field(() => [StudyYear], { description: '公需科目学习, as on the person’s own page' })
  study!: StudyYear[]

  @Field(() => [CallerExam], { description: '公需科目考试' })
  exams!: CallerExam[]

  @Field(() => [CertificateStanding], { description: '证书, as on the person’s own page' })
  certificates!: CertificateStanding[]

  @Field(() => SupportCasePermissions, { description: '可办理的事项' })
  permissions!: SupportCasePermissions
}

/** A code was given to somebody who phoned. */
@ObjectType({ description: '已重置登录' })
export class CallerCode {
  readonly __typename = 'CallerCode'

  @Field(() => Boolean, { description: '已发送到本人邮箱' })
  mailed!: boolean

  @Field(() => String, { nullable: true, description: '一次性激活码 to be read out, shown here and never again; null where it went by mail, and where it was used or replaced since' })
  oneTimeCode!: string | null

  @Field(() => Instant, { nullable: true, description: '激活码有效期' })
  expiresAt!: Date | null
}

/** What looking somebody up, and acting for them, may end in. */
export const SupportCaseResult = createUnionType({
  name: 'SupportCaseResult',
  description: '人工咨询办理的结果',
  types: () => [SupportCase, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})

/** What resetting a caller's access may end in. */
export const CallerCodeResult = createUnionType({
  name: 'CallerCodeResult',
  description: '为来电人重置登录的结果',
  types: () => [CallerCode, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
