import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Role } from '../access/role.js'
import { Connection } from '../database/page.js'
import { Day } from '../scalars/day.js'
import { Instant } from '../scalars/instant.js'
import { Department, Unit } from '../units/unit.type.js'
import { AuditNoun } from './audit-noun.js'

/** One thing more that is known of an act. */
@ObjectType({ description: '操作的细节' })
export class AuditDetail {
  @Field(() => String, { description: '名称, stable: such as reason, opinion, count, operation, filter' })
  name!: string

  @Field(() => [String], { description: '内容: codes and names as they were; why somebody was refused in words, in the language asked for; of the keys of a batch’s records the first 20' })
  values!: string[]
}

/** One act in the trail. */
@ObjectType({ description: '操作记录: one act, never changed or removed' })
export class AuditRow {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => AuditNoun, { description: '类别' })
  noun!: AuditNoun

  @Field(() => String, { description: '操作, a stable code within its noun' })
  action!: string

  @Field(() => String, { nullable: true, description: '操作人, by the name at the time; null for somebody who was not signed in, and for the system' })
  actorName!: string | null

  @Field(() => Role, { nullable: true, description: '操作人当时的角色' })
  actorRole!: Role | null

  @Field(() => Unit, { nullable: true, description: '操作人当时所在单位' })
  actorUnit!: Unit | null

  @Field(() => String, { nullable: true, description: '涉及的人员, 部门或单位, by the name at the time; null for several people and for none' })
  aboutName!: string | null

  @Field(() => Unit, { nullable: true, description: '涉及的单位' })
  unit!: Unit | null

  @Field(() => Department, { nullable: true, description: '涉及的部门' })
  department!: Department | null

  @Field(() => String, { nullable: true, description: '网络地址: for the auditor, and for whose account it is; null for everybody else' })
  address!: string | null

  @Field(() => [AuditDetail], { description: '细节' })
  details!: AuditDetail[]
}

/** A page of the trail. */
export const AuditRowConnection = Connection('AuditRowConnection', () => AuditRow, '操作记录列表')

/** What the trail is narrowed by. */
@InputType({ description: '操作记录的筛选' })
export class AuditFilter {
  @Field(() => Day, { nullable: true, description: '日期 from' })
  from!: string | null

  @Field(() => Day, { nullable: true, description: '日期 to, included' })
  to!: string | null

  @Field(() => AuditNoun, { nullable: true, description: '类别' })
  noun!: AuditNoun | null

  @Field(() => String, { nullable: true, description: '操作人姓名 contains; for the auditor and authorities the whole name' })
  actor!: string | null

  @Field(() => String, { nullable: true, description: '涉及的人员, 部门或单位的名称 contains; for the auditor and authorities the whole name' })
  about!: string | null
}
