import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { ReviewDecision } from '../hours/hour-enums.js'
import { Unit } from '../units/unit.entity.js'
import { opinionTemplateScope } from './opinion-template.scope.js'

/**
 * 常用意见: a short text that a unit's or authority's reviewers fill opinions with. Each takes one of the unit's places, so that
 * there are never more than those, also when two add at once.
 */
@Entity({ tableName: 'opinion_template' })
@Scoped(opinionTemplateScope)
@Unique({ name: 'opinion_template_place', properties: ['unitId', 'place'] })
@Unique({ name: 'opinion_template_key', properties: ['createdById', 'idempotencyKey'] })
export class OpinionTemplate extends Row {
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', index: false })
  unitId!: number

  /** From 1. Says nothing of the order. */
  @Property({ type: 'smallint' })
  place!: number

  @Property({ type: 'string', length: 7 })
  decision!: ReviewDecision

  @Property({ type: 'string', length: 1000 })
  text!: string

  /** Null for those that came with the system. */
  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'created_by_id', nullable: true, index: false })
  createdById: number | null = null

  @Property({ type: 'string', length: 64, nullable: true })
  idempotencyKey: string | null = null

  @Property({ type: new InstantType(), nullable: true })
  usedAt: Date | null = null

  @Property({ type: new InstantType() })
  updatedAt!: Date

  @Property({ type: 'integer', version: true })
  version!: number
}
