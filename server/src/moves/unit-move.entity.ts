import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Professional } from '../professionals/professional.entity.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import type { MoveAction, MoveState } from './move-state.js'
import { unitMoveScope } from './unit-move.scope.js'

/**
 * 变更工作单位: a person's move from one unit to another, from the request to the day it takes effect; kept for good. The indexes: the
 * new unit's and the old unit's lists, a person's history, what is due, one open move a person, the same request again.
 */
@Entity({ tableName: 'unit_move' })
@Scoped(unitMoveScope)
@Index({ name: 'unit_move_to', properties: ['toUnitId', 'state', 'id'] })
@Index({ name: 'unit_move_from', properties: ['fromUnitId', 'state', 'id'] })
@Index({ name: 'unit_move_person', properties: ['professionalId', 'id'] })
@Index({ name: 'unit_move_due', properties: ['state', 'dueOn'] })
@Unique({ name: 'unit_move_open', properties: ['openFor'] })
@Unique({ name: 'unit_move_key', properties: ['askedById', 'idempotencyKey'] })
export class UnitMove extends Row {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', index: false })
  professionalId!: number

  /** Where the person worked when it was asked for. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'from_unit_id', index: false })
  fromUnitId!: number

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'to_unit_id', index: false })
  toUnitId!: number

  /** In the new unit: what the person wished for, from the acceptance on what the unit has chosen. */
  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  /** What the person tells the new unit. */
  @Property({ type: 'string', length: 500, nullable: true })
  note: string | null = null

  @Property({ type: 'string', length: 9 })
  state!: `${MoveState}`

  /** The account that asked, and the key of its request. */
  @Property({ type: bigint() })
  askedById!: number

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string

  @Property({ type: new InstantType() })
  askedAt!: Date

  @Property({ type: new InstantType(), nullable: true })
  acceptedAt: Date | null = null

  /** The day on which it takes effect by itself; until the day before, the old unit may object. */
  @Property({ type: 'date', nullable: true })
  dueOn: string | null = null

  /** The first day in the new unit. */
  @Property({ type: 'date', nullable: true })
  effectiveOn: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number

  /** The person while it is open, null afterwards: nobody has two open at once, whoever asks at the same moment. */
  @Property({ type: bigint(), nullable: true })
  openFor: number | null = null
}

/** What happened to a move. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'unit_move_event' })
@Index({ name: 'unit_move_event_move', properties: ['moveId', 'id'] })
export class UnitMoveEvent extends Row {
  @Property({ type: bigint() })
  moveId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 11 })
  action!: `${MoveAction}`

  /** Null where the day came by itself. */
  @Property({ type: bigint(), nullable: true })
  actorId: number | null = null

  /** Name at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  actorName: string | null = null

  /** The unit that the actor acted for; null for the person. */
  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  reason: string | null = null

  /** The day that it takes effect: on which it is due, or on which it did. */
  @Property({ type: 'date', nullable: true })
  effectiveOn: string | null = null

  /** The version of the move that the actor saw: the same request again finds its own act by this. */
  @Property({ type: 'integer', nullable: true })
  seenVersion: number | null = null
}
