import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'
import { Unit } from './unit.entity.js'

/** 部门 of a unit. */
@Entity({ tableName: 'department' })
@Unique({ properties: ['unitId', 'name'] })
export class Department extends Row {
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id' })
  unitId!: number

  @Property({ type: 'string', length: 100 })
  name!: string
}
