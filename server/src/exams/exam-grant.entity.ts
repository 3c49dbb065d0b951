import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { PublicSubjectYear } from '../courses/public-year.entity.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Professional } from '../professionals/professional.entity.js'
import type { ExamGrantState } from './exam-enums.js'
import { examGrantScope } from './exam-grant.scope.js'

/** 补学补考 after all attempts of a year are used: asked for by the person on the page or by telephone, answered by support, good for that examination alone and until a day. */
@Entity({ tableName: 'exam_grant' })
@Scoped(examGrantScope)
@Index({ name: 'exam_grant_person', properties: ['professionalId', 'year'] })
@Index({ name: 'exam_grant_state', properties: ['state', 'id'] })
@Unique({ name: 'exam_grant_open', properties: ['openFor', 'year'] })
@Unique({ name: 'exam_grant_key', properties: ['decidedById', 'idempotencyKey'] })
export class ExamGrant extends Row {
  declare [OptionalProps]?: 'version'

  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', index: false, deleteRule: 'restrict' })
  professionalId!: number

  @ManyToOne(() => PublicSubjectYear, { mapToPk: true, fieldName: 'year', index: false })
  year!: number

  @Property({ type: 'string', length: 7 })
  state!: `${ExamGrantState}`

  /** Why the person asks. */
  @Property({ type: 'string', length: 500 })
  reason!: string

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'requested_by_id', index: false })
  requestedById!: number

  @Property({ type: new InstantType() })
  requestedAt!: Date

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'decided_by_id', nullable: true, index: false })
  decidedById: number | null = null

  @Property({ type: new InstantType(), nullable: true })
  decidedAt: Date | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  decisionReason: string | null = null

  /** Further attempts that were given; null until granted. */
  @Property({ type: 'integer', nullable: true })
  attempts: number | null = null

  /** The last day on which they may be begun; it holds whatever the year's own window says. */
  @Property({ type: 'date', nullable: true })
  expiresOn: string | null = null

  /** The person while it waits, null afterwards: nobody waits twice for one year, whoever asks at the same moment. */
  @Property({ type: bigint(), nullable: true })
  openFor: number | null = null

  /** Of a grant to somebody who phoned. */
  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}
