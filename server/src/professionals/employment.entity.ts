import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { Row } from '../database/base.entity.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import { Professional } from './professional.entity.js'

/** Where a person worked, from one day on and perhaps until another. */
@Entity({ tableName: 'employment' })
@Index({ name: 'employment_unit', properties: ['unitId', 'startsOn', 'endsOn', 'professionalId'] })
export class Employment extends Row {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id' })
  professionalId!: number

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', index: false })
  unitId!: number

  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  @Property({ type: 'date' })
  startsOn!: string

  /** Last day; null while employed. */
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null
}
