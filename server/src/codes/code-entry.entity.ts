import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'

/** The code tables kept as data. */
export type CodeKind = 'ETHNIC_GROUP' | 'INDUSTRY' | 'TITLE_SERIES' | 'TITLE'

/** One entry of a code table: 民族 GB/T 3304, 行业 GB/T 4754, 职称系列 and 职称. */
@Entity({ tableName: 'code_entry' })
@Unique({ properties: ['kind', 'code'] })
export class CodeEntry extends Row {
  @Property({ type: 'string', length: 16 })
  kind!: CodeKind

  @Property({ type: 'string', length: 10 })
  code!: string

  @Property({ type: 'string', length: 100 })
  name!: string

  @Property({ type: 'string', length: 200 })
  nameEn!: string

  @Property({ type: 'string', length: 10, nullable: true })
  parentCode: string | null = null

  /** Place in a pick list, ascending. */
  @Property({ type: 'integer' })
  position!: number

  /** Not confirmed by a published table: an authority may correct it. */
  @Property({ type: 'boolean' })
  editable!: boolean
}
