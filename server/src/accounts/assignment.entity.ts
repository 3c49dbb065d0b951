import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { Role } from '../access/role.js'
import { Row } from '../database/base.entity.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import { Account } from './account.entity.js'

/** What an account may act as, from one day on and perhaps until another: role, and the unit or authority and department it holds there. */
@Entity({ tableName: 'assignment' })
export class Assignment extends Row {
  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id' })
  accountId!: number

  @Property({ type: 'string', length: 20 })
  role!: Role

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', nullable: true })
  unitId: number | null = null

  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  @Property({ type: 'date' })
  startsOn!: string

  /** Last day on which it may be used; null while open. */
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null
}
