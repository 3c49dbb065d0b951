import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Role } from '../access/role.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import { Account } from './account.entity.js'

/**
 * What an account may act as, from one day on and perhaps until another: role, and the unit or authority and department it holds there.
 * Of a unit's administrator also what the notice asks for (单位管理员管理).
 */
@Entity({ tableName: 'assignment' })
export class Assignment extends Row {
  declare [OptionalProps]?: 'signInAllowed' | 'version'

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id' })
  accountId!: number

  @Property({ type: 'string', length: 20 })
  role!: Role

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', nullable: true })
  unitId: number | null = null

  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  @Property({ type: 'date' })
  startsOn!: string

  /** Last day on which it may be used; null while open. */
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null

  /** When it was taken away: it works no more from that moment on, though its last day is not over. */
  @Property({ type: new InstantType(), nullable: true })
  endedAt: Date | null = null

  /** 职务. */
  @Property({ type: 'string', length: 100, nullable: true })
  jobTitle: string | null = null

  /** 联系电话 as an administrator; the account's own is its holder's. */
  @Property({ type: 'string', length: 20, nullable: true })
  phone: string | null = null

  /** 在编 or 非编; null where nobody has said. */
  @Property({ type: 'boolean', nullable: true })
  onStaff: boolean | null = null

  /** 允许登录系统. */
  @Property({ type: 'boolean', default: true })
  signInAllowed: boolean = true

  /** 分管工作. */
  @Property({ type: 'string', length: 500, nullable: true })
  duties: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** What happened to an assignment. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'assignment_event' })
@Index({ name: 'assignment_event_assignment', properties: ['assignmentId', 'id'] })
@Unique({ name: 'assignment_event_key', properties: ['actorId', 'idempotencyKey'] })
export class AssignmentEvent extends Row {
  @Property({ type: bigint() })
  assignmentId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 11 })
  action!: 'ADDED' | 'EDITED' | 'MOVED' | 'ALLOWED' | 'BARRED' | 'CODE_ISSUED' | 'REMOVED'

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  /** Of a move, the department left and the one gone to, by their names at the time; null is the whole unit. */
  @Property({ type: 'string', length: 100, nullable: true })
  fromDepartment: string | null = null

  @Property({ type: 'string', length: 100, nullable: true })
  toDepartment: string | null = null

  /** Of the request that added it: the same request again finds it by this. */
  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null
}
