import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Region } from '../regions/region.entity.js'
import type { UnitKind } from '../units/unit.entity.js'
import { unitRegistrationScope } from './unit-registration.scope.js'

/** WAITING until the region's authority has looked at it; then CONFIRMED, and a unit, or REFUSED with the reason. */
export enum UnitRegistrationState {
  WAITING = 'WAITING',
  CONFIRMED = 'CONFIRMED',
  REFUSED = 'REFUSED',
}

/**
 * 单位注册: a unit that somebody missed and asks for. It is no unit before it is confirmed: nobody finds it, works in it or signs in for it.
 * unit_registration_region, what waits in a region; unit_registration_code, the same unit asked for again; unit_registration_sender, how many
 * came from one sender; unit_registration_key, the same request again.
 */
@Entity({ tableName: 'unit_registration' })
@Scoped(unitRegistrationScope)
@Index({ name: 'unit_registration_region', properties: ['state', 'regionCode', 'id'] })
@Index({ name: 'unit_registration_code', properties: ['creditCode', 'state'] })
@Index({ name: 'unit_registration_sender', properties: ['senderHash', 'createdAt'] })
@Unique({ name: 'unit_registration_key', properties: ['senderHash', 'idempotencyKey'] })
@Unique({ name: 'unit_registration_receipt', properties: ['receiptHash'] })
export class UnitRegistration extends Row {
  declare [OptionalProps]?: 'version'

  @Property({ type: 'string', length: 200 })
  name!: string

  @Property({ type: 'string', length: 18 })
  creditCode!: string

  /** Why a credit code that does not check is right all the same. */
  @Property({ type: 'string', length: 500, nullable: true })
  creditCodeReason: string | null = null

  /** How it differs from a unit of this name that is there. */
  @Property({ type: 'string', length: 500, nullable: true })
  sameNameReason: string | null = null

  @ManyToOne(() => Region, { mapToPk: true, fieldName: 'region_code', index: false })
  regionCode!: string

  @Property({ type: 'string', length: 16 })
  kind!: UnitKind

  @Property({ type: 'string', length: 10, nullable: true })
  industryCode: string | null = null

  @Property({ type: 'string', length: 100 })
  contactName!: string

  @Property({ type: 'string', length: 20 })
  contactPhone!: string

  /** The account that asked; null for a visitor. */
  @Property({ type: bigint(), nullable: true })
  requestedById: number | null = null

  /** Keyed hash of the account or address that it came from. */
  @Property({ type: 'string', length: 64 })
  senderHash!: string

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string

  /** Keyed hash of the receipt that was shown to whoever asked. */
  @Property({ type: 'string', length: 64 })
  receiptHash!: string

  @Property({ type: 'string', length: 9 })
  state!: UnitRegistrationState

  @Property({ type: 'string', length: 500, nullable: true })
  refusalReason: string | null = null

  @Property({ type: bigint(), nullable: true })
  decidedById: number | null = null

  /** Name at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  decidedByName: string | null = null

  @Property({ type: new InstantType(), nullable: true })
  decidedAt: Date | null = null

  /** The unit that it became. */
  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  @Property({ type: new InstantType() })
  createdAt!: Date

  @Property({ type: 'integer', version: true })
  version!: number
}
