import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** A division of GB/T 2260: the region, a city, a county. */
@Entity({ tableName: 'region' })
export class Region {
  @PrimaryKey({ type: 'string', length: 6 })
  code!: string

  @Property({ type: 'string', length: 50 })
  name!: string

  @Property({ type: 'string', length: 6, nullable: true, index: true })
  parentCode: string | null = null
}
