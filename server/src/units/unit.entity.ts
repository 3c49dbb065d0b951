import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Region } from '../regions/region.entity.js'
import { matchName, organisationCode } from './unit-match.js'

/** EMPLOYER 用人单位, AUTHORITY 主管部门, OTHER 其他单位 (people without a unit; one for each city). */
export enum UnitKind {
  EMPLOYER = 'EMPLOYER',
  AUTHORITY = 'AUTHORITY',
  OTHER = 'OTHER',
}

/** 单位: an employer, an authority, or 其他单位. Never removed: one that was closed or merged stays readable on what happened in it. */
@Entity({ tableName: 'unit' })
@Index({ name: 'unit_name', properties: ['name'] })
@Index({ name: 'unit_match_name', properties: ['matchName'] })
@Index({ name: 'unit_organisation', properties: ['organisationCode'] })
export class Unit extends Row {
  declare [OptionalProps]?: 'departmentChoiceConfirmed' | 'departmentAdminsConfirm' | 'version'

  @Property({ type: 'string', length: 200 })
  name!: string

  /** 统一社会信用代码 (GB 32100). For 其他单位, which has none, `OTHER` and the region's code. */
  @Property({ type: 'string', length: 18 })
  @Unique()
  creditCode!: string

  /** Why a credit code that does not check was taken all the same. */
  @Property({ type: 'string', length: 500, nullable: true })
  creditCodeReason: string | null = null

  /** 单位属地. */
  @ManyToOne(() => Region, { mapToPk: true, fieldName: 'region_code' })
  regionCode!: string

  @Property({ type: 'string', length: 16 })
  kind!: UnitKind

  @Property({ type: 'string', length: 10, nullable: true })
  industryCode: string | null = null

  /** Whether a department that a person chooses for oneself needs the unit's word before it widens who sees the person. */
  @Property({ type: 'boolean', default: false })
  departmentChoiceConfirmed: boolean = false

  /** Whether a department's administrator confirms those who registered with that department. */
  @Property({ type: 'boolean', default: false })
  departmentAdminsConfirm: boolean = false

  @Property({ type: new InstantType() })
  createdAt!: Date

  /** From then on nobody can be put into it and nothing sent to it; null while it is open. */
  @Property({ type: new InstantType(), nullable: true })
  closedAt: Date | null = null

  /** The unit that it turned out to be, to which all that was its own has gone; null where it was closed, or is open. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'merged_into_id', nullable: true })
  mergedIntoId: number | null = null

  @Property({ type: 'integer', version: true })
  version!: number

  /** The name as duplicates are found by, kept by the database itself. */
  @Property({ type: 'string', length: 200, nullable: true, generated: `(${matchName('name')}) virtual`, hidden: true })
  readonly matchName?: string | null

  /** 主体标识码, the nine characters of the credit code that stay when its issuer or region changes; kept by the database itself. */
  @Property({ type: 'string', length: 9, nullable: true, generated: `(${organisationCode('credit_code')}) virtual`, hidden: true })
  readonly organisationCode?: string | null
}

/** What happened to a unit. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'unit_event' })
@Index({ name: 'unit_event_unit', properties: ['unitId', 'id'] })
export class UnitEvent extends Row {
  @Property({ type: bigint() })
  unitId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 12 })
  action!: 'CREATED' | 'RENAMED' | 'CLOSED' | 'MERGED' | 'ABSORBED' | 'MERGE_UNDONE'

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  /** The name it had before it was renamed; of a merge, or of its undoing, the other unit's, at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  otherName: string | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  reason: string | null = null
}
