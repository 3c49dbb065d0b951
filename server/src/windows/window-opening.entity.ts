import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Professional } from '../professionals/professional.entity.js'
import { Unit } from '../units/unit.entity.js'
import { windowOpeningScope } from './window-opening.scope.js'

/** 学时登记开放: a year stays open longer for a unit or for one person. What counts is the latest day of the year's own and of all openings in force. */
@Entity({ tableName: 'window_opening' })
@Scoped(windowOpeningScope)
@Unique({ name: 'window_opening_key', properties: ['grantedById', 'idempotencyKey'] })
@Index({ name: 'window_opening_unit', properties: ['unitId', 'year'] })
@Index({ name: 'window_opening_person', properties: ['professionalId', 'year'] })
export class WindowOpening extends Row {
  @Property({ type: 'smallint' })
  year!: number

  /** The unit it is for; of a person's, where the person worked when it was made. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', index: false })
  unitId!: number

  /** The person it is for, wherever the person goes; null is everybody of the unit, so that it must never become null by itself. */
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', nullable: true, index: false, deleteRule: 'restrict' })
  professionalId: number | null = null

  /** The last day for entry, to 23:59:59 in Asia/Shanghai; null leaves it as it is. */
  @Property({ type: 'date', nullable: true })
  entryClosesOn: string | null = null

  /** The last day for review; null leaves it as it is. */
  @Property({ type: 'date', nullable: true })
  reviewClosesOn: string | null = null

  @Property({ type: 'string', length: 500 })
  reason!: string

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'granted_by_id', index: false })
  grantedById!: number

  /** The unit or authority that the account acted for; null for support. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'granted_unit_id', nullable: true, index: false, deleteRule: 'restrict' })
  grantedUnitId: number | null = null

  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null

  @Property({ type: new InstantType() })
  createdAt!: Date

  @Property({ type: new InstantType(), nullable: true })
  withdrawnAt: Date | null = null

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'withdrawn_by_id', nullable: true, index: false })
  withdrawnById: number | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  withdrawReason: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}
