import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Region } from '../regions/region.entity.js'

/** EMPLOYER 用人单位, AUTHORITY 主管部门, OTHER 其他单位 (people without a unit; one for each city). */
export enum UnitKind {
  EMPLOYER = 'EMPLOYER',
  AUTHORITY = 'AUTHORITY',
  OTHER = 'OTHER',
}

/** 单位: an employer, an authority, or 其他单位. */
@Entity({ tableName: 'unit' })
@Index({ name: 'unit_name', properties: ['name'] })
export class Unit extends Row {
  declare [OptionalProps]?: 'departmentChoiceConfirmed' | 'departmentAdminsConfirm'

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

  @Property({ type: 'integer', version: true })
  version!: number
}
