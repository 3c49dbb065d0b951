import { OptionalProps } from '@mikro-orm/core'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigint } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { PublicYearStatus } from './course-enums.js'

/**
 * 公需科目 of a year: when it is studied and examined, when it may be made up later, and how its paper is composed. The hours that it gives
 * are the year's own in `annual_requirement` (publicRequired for courses and examination, publicElective for the electives; null awards
 * nothing). Days are yyyy-mm-dd in Asia/Shanghai, both ends included.
 */
@Entity({ tableName: 'public_year' })
export class PublicSubjectYear {
  declare [OptionalProps]?: 'version'

  @PrimaryKey({ type: 'smallint', autoincrement: false })
  year!: number

  /** A year that is not published does not exist for those who study. */
  @Property({ type: 'string', length: 9 })
  status!: `${PublicYearStatus}`

  /** Null: not known, and then closed. */
  @Property({ type: 'date', nullable: true })
  studyOpensOn: string | null = null

  /** The last day of study and examination; null: not known, and then closed. */
  @Property({ type: 'date', nullable: true })
  studyClosesOn: string | null = null

  /** 补学补考: when this earlier year may be made up by everybody; its hours go to this year. Null: it may not. */
  @Property({ type: 'date', nullable: true })
  makeUpOpensOn: string | null = null

  @Property({ type: 'date', nullable: true })
  makeUpClosesOn: string | null = null

  /** Points of 100 from which an examination is passed. */
  @Property({ type: 'integer' })
  passMark!: number

  /** How often the examination may be taken before a make-up must be granted. */
  @Property({ type: 'integer' })
  attempts!: number

  /** Minutes of an attempt; null where the year sets no limit. */
  @Property({ type: 'integer', nullable: true })
  examMinutes: number | null = null

  /** 单选题 of a paper. */
  @Property({ type: 'integer' })
  singleCount!: number

  /** 多选题 of a paper. */
  @Property({ type: 'integer' })
  multipleCount!: number

  /** 判断题 of a paper. */
  @Property({ type: 'integer' })
  trueFalseCount!: number

  /** Whether some of the values stand in no document and are only for the demonstration; `source` says which. */
  @Property({ type: 'boolean' })
  demo!: boolean

  /** Where the values come from, and what is not known, in Chinese. */
  @Property({ type: 'string', length: 500 })
  source!: string

  /** Who made or edited it last; null until somebody does. */
  @Property({ type: bigint(), nullable: true })
  editedById: number | null = null

  /** Name at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  editedByName: string | null = null

  @Property({ type: new InstantType(), nullable: true })
  editedAt: Date | null = null

  /**
   * A value of the hours became known after people had passed: the key of the attempt up to which their awards have been given since. Null
   * where nothing is due (follow-due-awards.ts).
   */
  @Property({ type: bigint(), nullable: true })
  examDueFrom: number | null = null

  /** The same of the electives, by the key of the person. */
  @Property({ type: bigint(), nullable: true })
  electivesDueFrom: number | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}
