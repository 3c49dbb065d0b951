import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'

/** 认定类型, in two levels; records belong to the second. */
@Entity({ tableName: 'hour_category' })
export class HourCategory extends Row {
  @Property({ type: 'string', length: 40 })
  @Unique()
  code!: string

  @Property({ type: 'string', length: 100 })
  name!: string

  @Property({ type: 'string', length: 200 })
  nameEn!: string

  @ManyToOne(() => HourCategory, { mapToPk: true, fieldName: 'parent_id', nullable: true })
  parentId: number | null = null

  @Property({ type: 'string', length: 16 })
  subject!: 'PUBLIC_REQUIRED' | 'PUBLIC_ELECTIVE' | 'PROFESSIONAL'

  @Property({ type: 'string', length: 8 })
  dateKind!: 'PERIOD' | 'OBTAINED'

  @Property({ type: 'string', length: 500, nullable: true })
  guidance: string | null = null

  @Property({ type: 'string', length: 1000, nullable: true })
  guidanceEn: string | null = null

  @Property({ type: 'integer' })
  position!: number
}

/** How a category's hours are found, from one day on: dated data, as the published rule is guidance and changes by year. A record keeps the version that suggested its hours. */
@Entity({ tableName: 'hour_rule' })
@Index({ name: 'hour_rule_category', properties: ['categoryId', 'effectiveFrom'] })
export class HourRule extends Row {
  @ManyToOne(() => HourCategory, { mapToPk: true, fieldName: 'category_id', index: false })
  categoryId!: number

  @Property({ type: 'string', length: 16 })
  formula!: 'HALF_DAY' | 'AS_CERTIFIED' | 'MANUAL' | 'SYSTEM'

  @Property({ type: 'string', length: 8 })
  enforce!: 'SUGGEST' | 'WARN' | 'BLOCK'

  /** PLACEHOLDER: the value is not known; nothing is ever filled in. */
  @Property({ type: 'string', length: 12 })
  status!: 'CONFIRMED' | 'PLACEHOLDER'

  @Property({ type: 'string', length: 500 })
  legalBasis!: string

  @Property({ type: 'string', length: 1000 })
  legalBasisEn!: string

  @Property({ type: 'date' })
  effectiveFrom!: string
}
