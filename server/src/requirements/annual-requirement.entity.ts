import { OptionalProps } from '@mikro-orm/core'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** What a year asks for, in tenths of a 学时, and when it may be entered and reviewed. Null where the year's rule is not known: then nothing is awarded by it. */
@Entity({ tableName: 'annual_requirement' })
export class AnnualRequirement {
  declare [OptionalProps]?: 'version'

  @PrimaryKey({ type: 'smallint', autoincrement: false })
  year!: number

  @Property({ type: 'integer' })
  total!: number

  @Property({ type: 'integer' })
  professionalHours!: number

  @Property({ type: 'integer', nullable: true })
  publicRequired: number | null = null

  @Property({ type: 'integer', nullable: true })
  publicElective: number | null = null

  @Property({ type: 'date', nullable: true })
  entryOpensOn: string | null = null

  @Property({ type: 'date', nullable: true })
  entryClosesOn: string | null = null

  @Property({ type: 'date', nullable: true })
  reviewClosesOn: string | null = null

  @Property({ type: 'date', nullable: true })
  studyClosesOn: string | null = null

  /** Where the figures come from. */
  @Property({ type: 'string', length: 500 })
  source!: string

  @Property({ type: 'integer', version: true })
  version!: number
}
