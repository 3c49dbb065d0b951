import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Unit } from './unit.entity.js'

/** 部门 of a unit. Never removed: one that was closed or merged stays readable on what happened in it. */
@Entity({ tableName: 'department' })
@Unique({ name: 'department_open_name', properties: ['unitId', 'openName'] })
export class Department extends Row {
  declare [OptionalProps]?: 'version'

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id' })
  unitId!: number

  @Property({ type: 'string', length: 100 })
  name!: string

  /** From then on nobody can be put into it; null while it is open. */
  @Property({ type: new InstantType(), nullable: true })
  closedAt: Date | null = null

  /** The department that took over its people; null where it was closed without one. */
  @Property({ type: bigint(), nullable: true })
  mergedIntoId: number | null = null

  @Property({ type: 'integer', version: true })
  version!: number

  /** The name while it is open, kept by the database itself: names differ among the open ones, and a closed one's may be used again. */
  @Property({ type: 'string', length: 100, nullable: true, generated: '(case when closed_at is null then lower(name) end) virtual', hidden: true })
  readonly openName?: string | null
}

/** What happened to a department. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'department_event' })
@Index({ name: 'department_event_department', properties: ['departmentId', 'id'] })
@Unique({ name: 'department_event_key', properties: ['actorId', 'idempotencyKey'] })
export class DepartmentEvent extends Row {
  @Property({ type: bigint() })
  departmentId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 8 })
  action!: 'CREATED' | 'RENAMED' | 'MERGED' | 'ABSORBED' | 'CLOSED'

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  /** The name it had before it was renamed; of a merge the other department's, at the time. */
  @Property({ type: 'string', length: 100, nullable: true })
  otherName: string | null = null

  /** Of the request that created it: the same request again finds it by this. */
  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null
}
