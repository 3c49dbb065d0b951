import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'
import { Unit } from './unit.entity.js'

/** Which authority supervises which unit, by region or by industry: a table, not a guess from the unit's industry. */
@Entity({ tableName: 'supervision' })
@Unique({ properties: ['authorityId', 'unitId'] })
export class Supervision extends Row {
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'authority_id', index: false })
  authorityId!: number

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id' })
  unitId!: number

  @Property({ type: 'string', length: 8 })
  kind!: 'REGION' | 'INDUSTRY'
}
