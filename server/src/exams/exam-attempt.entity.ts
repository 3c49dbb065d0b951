import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { PublicSubjectYear } from '../courses/public-year.entity.js'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Professional } from '../professionals/professional.entity.js'
import { examAttemptScope } from './exam-attempt.scope.js'
import type { ExamClosing } from './exam-enums.js'
import { ExamGrant } from './exam-grant.entity.js'

/**
 * One attempt at a year's examination, from the drawing of its paper to its score: one row, so that a save is one keyed statement and the
 * row's own lock keeps saves and handing in apart. The number is the person's own count in that year: two who open at once make one.
 */
@Entity({ tableName: 'exam_attempt' })
@Scoped(examAttemptScope)
@Unique({ name: 'exam_attempt_number', properties: ['professionalId', 'year', 'number'] })
@Index({ name: 'exam_attempt_open', properties: ['handedInAt', 'endsAt'] })
export class ExamAttempt extends Row {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', index: false, deleteRule: 'restrict' })
  professionalId!: number

  @ManyToOne(() => PublicSubjectYear, { mapToPk: true, fieldName: 'year', index: false })
  year!: number

  /** From 1. */
  @Property({ type: 'smallint' })
  number!: number

  /** The 补学补考 that it uses; null for one of the year's own. */
  @ManyToOne(() => ExamGrant, { mapToPk: true, fieldName: 'grant_id', nullable: true, index: false, deleteRule: 'restrict' })
  grantId: number | null = null

  /** The questions as drawn, in the person's own order of questions and options (PaperQuestion[] as JSON). Never with answers. */
  @Property({ type: 'text' })
  paper!: string

  /** The right options by question, in the order of the paper (number[][] as JSON). Never leaves the server. */
  @Property({ type: 'text' })
  solution!: string

  /** What was answered, by place (Answers as JSON). */
  @Property({ type: 'text' })
  answers!: string

  /** Points of 100 from which this attempt passes, as the rule was when it began. */
  @Property({ type: 'smallint' })
  passMark!: number

  @Property({ type: new InstantType() })
  startedAt!: Date

  /** The last instant at which something is saved or handed in, by the server's clock. */
  @Property({ type: new InstantType() })
  endsAt!: Date

  @Property({ type: new InstantType(), nullable: true })
  handedInAt: Date | null = null

  @Property({ type: 'string', length: 6, nullable: true })
  closedBy: `${ExamClosing}` | null = null

  /** Whole points of 100, rounded down. */
  @Property({ type: 'smallint', nullable: true })
  score: number | null = null

  @Property({ type: 'boolean', nullable: true })
  passed: boolean | null = null

  /** Tenths of a 学时 that passing gave; null where it gave none. */
  @Property({ type: 'integer', nullable: true })
  awardedHours: number | null = null
}
