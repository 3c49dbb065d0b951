import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Professional } from '../professionals/professional.entity.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import { HourCategory, HourRule } from './hour-category.entity.js'
import { hourRecordScope } from './hour-record.scope.js'
import type { HalfDay, HourSource, HourStatus, Subject } from './hour-enums.js'

/**
 * 学时登记: one activity of one person. Each index names its request:
 * hour_record_person, a person's history and year; hour_record_queue, a unit's or authority's review queue, whole or by department;
 * hour_record_unit, what was earned in a unit by state; hour_record_key, the same request again.
 */
@Entity({ tableName: 'hour_record' })
@Scoped(hourRecordScope)
@Index({ name: 'hour_record_person', properties: ['professionalId', 'year'] })
@Index({ name: 'hour_record_queue', properties: ['reviewUnitId', 'status', 'submittedAt', 'id', 'departmentId'] })
@Index({ name: 'hour_record_unit', properties: ['unitId', 'status', 'id', 'departmentId'] })
@Unique({ name: 'hour_record_key', properties: ['enteredById', 'idempotencyKey'] })
export class HourRecord extends Row {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', index: false })
  professionalId!: number

  /** Where the person worked when it was submitted; until then, where the person works. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', index: false })
  unitId!: number

  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  @ManyToOne(() => HourCategory, { mapToPk: true, fieldName: 'category_id' })
  categoryId!: number

  /** The category's, kept with the record: sums by subject need no join, and a later change of a category moves no past result. */
  @Property({ type: 'string', length: 16 })
  subject!: Subject

  /** The version of the rule that suggested its hours. */
  @ManyToOne(() => HourRule, { mapToPk: true, fieldName: 'rule_id', index: false })
  ruleId!: number

  @Property({ type: 'string', length: 2000 })
  title!: string

  @Property({ type: 'date' })
  startsOn!: string

  @Property({ type: 'string', length: 9 })
  startHalf!: HalfDay

  @Property({ type: 'date' })
  endsOn!: string

  @Property({ type: 'string', length: 9 })
  endHalf!: HalfDay

  @Property({ type: 'smallint' })
  year!: number

  /** Tenths of a 学时. */
  @Property({ type: 'integer' })
  claimedHours!: number

  /** Tenths of a 学时; null until approved. */
  @Property({ type: 'integer', nullable: true })
  approvedHours: number | null = null

  @Property({ type: 'string', length: 2000, nullable: true })
  description: string | null = null

  @Property({ type: 'string', length: 100, nullable: true })
  certificateNumber: string | null = null

  @Property({ type: 'string', length: 8 })
  status!: HourStatus

  @Property({ type: 'string', length: 8 })
  source!: HourSource

  /** Who reviews it: the unit or authority it was submitted to; null in a draft. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'review_unit_id', nullable: true, index: false })
  reviewUnitId: number | null = null

  @Property({ type: 'string', length: 1000, nullable: true })
  opinion: string | null = null

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'entered_by_id', index: false })
  enteredById!: number

  /** The unit for which an administrator entered it; null for the person's own entry. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'entered_by_unit_id', nullable: true, index: false })
  enteredByUnitId: number | null = null

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'reviewed_by_id', nullable: true, index: false })
  reviewedById: number | null = null

  /** 本人承诺以上信息属实: when the person pledged it at submission. */
  @Property({ type: new InstantType(), nullable: true })
  pledgedAt: Date | null = null

  /** SHA-256 of the caller's key, hexadecimal. */
  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null

  @Property({ type: new InstantType() })
  createdAt!: Date

  @Property({ type: new InstantType(), nullable: true })
  submittedAt: Date | null = null

  @Property({ type: new InstantType(), nullable: true })
  reviewedAt: Date | null = null

  @Property({ type: new InstantType() })
  updatedAt!: Date

  @Property({ type: 'integer', version: true })
  version!: number
}

/** What happened to a record. Holds no foreign keys: it outlives the record. */
@Entity({ tableName: 'hour_event' })
@Index({ name: 'hour_event_record', properties: ['hourRecordId', 'id'] })
export class HourEvent extends Row {
  @Property({ type: bigint() })
  hourRecordId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 10 })
  action!: 'CREATED' | 'EDITED' | 'SUBMITTED' | 'WITHDRAWN' | 'APPROVED' | 'REJECTED' | 'FORWARDED' | 'DELETED' | 'RESTORED' | 'RETRACTED' | 'MOVED' | 'HANDED_ON'

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  /** For a submission the unit or authority it went to; for a decision the one that decided. */
  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  @Property({ type: 'string', length: 1000, nullable: true })
  opinion: string | null = null

  /** The department or administrator that it passed to, by the name at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  toName: string | null = null
}

/** A deleted record as it was, with who, when and why; queue indexes stay clean, and it can be restored. */
@Entity({ tableName: 'deleted_hour_record' })
@Index({ name: 'deleted_hour_record_person', properties: ['professionalId'] })
export class DeletedHourRecord extends Row {
  /** The id that it had. */
  @Property({ type: bigint() })
  hourRecordId!: number

  @Property({ type: bigint() })
  professionalId!: number

  @Property({ type: bigint() })
  unitId!: number

  @Property({ type: bigint() })
  deletedById!: number

  @Property({ type: new InstantType() })
  deletedAt!: Date

  @Property({ type: 'string', length: 1000, nullable: true })
  reason: string | null = null

  /** The whole row and its evidence, as JSON. */
  @Property({ type: 'text' })
  record!: string
}
