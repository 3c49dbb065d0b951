import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { PublicSubjectYear } from '../courses/public-year.entity.js'
import { Row } from '../database/base.entity.js'
import type { QuestionKind } from './exam-enums.js'
import { questionScope } from './question.scope.js'

/** A question of a year's bank. What has been drawn from it is kept with the paper: a later edit changes no attempt. */
@Entity({ tableName: 'exam_question' })
@Scoped(questionScope)
@Unique({ name: 'exam_question_key', properties: ['year', 'idempotencyKey'] })
@Index({ name: 'exam_question_year', properties: ['year', 'kind'] })
export class ExamQuestion extends Row {
  declare [OptionalProps]?: 'version' | 'idempotencyKey'

  @ManyToOne(() => PublicSubjectYear, { mapToPk: true, fieldName: 'year', index: false })
  year!: number

  @Property({ type: 'string', length: 10 })
  kind!: `${QuestionKind}`

  @Property({ type: 'string', length: 1000 })
  stem!: string

  /** The options as a JSON list of texts; of 判断题 the two words. */
  @Property({ type: 'text' })
  options!: string

  /** The places of the right options, from 0, as a JSON list. */
  @Property({ type: 'string', length: 100 })
  correct!: string

  /** Whether it was written for the demonstration alone. */
  @Property({ type: 'boolean' })
  demo!: boolean

  /** Of the request that added it; null for what came otherwise. */
  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}
