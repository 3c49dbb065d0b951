import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import { professionalScope } from './professional.scope.js'
import { Standing } from './standing.js'

/**
 * 专业技术人员: the profile of an account. Name and the identity number's hash and last four stand here a second time (the account signs in
 * with them), so that queues and lists find and show a person with one join; whoever changes one changes both in one transaction.
 */
@Entity({ tableName: 'professional' })
@Scoped(professionalScope)
@Index({ name: 'professional_unit', properties: ['unitId', 'departmentId', 'id'] })
@Index({ name: 'professional_unit_name', properties: ['unitId', 'name', 'id'] })
@Index({ name: 'professional_name_birth', properties: ['name', 'birthDate', 'id'] })
@Index({ name: 'professional_id_number', properties: ['idNumberHash'] })
export class Professional extends Row {
  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id', index: false })
  @Unique()
  accountId!: number

  @Property({ type: 'string', length: 100 })
  name!: string

  @Property({ type: 'string', length: 64 })
  idNumberHash!: string

  @Property({ type: 'string', length: 4 })
  idNumberTail!: string

  @Property({ type: 'string', length: 8 })
  sex!: 'MALE' | 'FEMALE'

  @Property({ type: 'date' })
  birthDate!: string

  @Property({ type: 'string', length: 10, nullable: true })
  ethnicGroupCode: string | null = null

  /** 职务. */
  @Property({ type: 'string', length: 100, nullable: true })
  position: string | null = null

  @Property({ type: 'string', length: 10, nullable: true })
  industryCode: string | null = null

  @Property({ type: 'string', length: 10, nullable: true })
  titleSeriesCode: string | null = null

  @Property({ type: 'string', length: 10, nullable: true })
  titleCode: string | null = null

  /** The open employment's unit and department, here for scopes and queues. */
  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', index: false })
  unitId!: number

  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  /** The department that the person chose and that the unit has not confirmed yet: nobody sees the person by it. */
  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'wanted_department_id', nullable: true })
  wantedDepartmentId: number | null = null

  @Property({ type: 'string', length: 11, default: 'CONFIRMED' })
  standing: `${Standing}` = Standing.CONFIRMED

  /** Why the unit last refused the person, or the department that was chosen; null once the person has asked again. */
  @Property({ type: 'string', length: 500, nullable: true })
  refusalReason: string | null = null

  /** When anything of the profile changed last: a selection of all that match "as of" an instant leaves out what has changed since. */
  @Property({ type: new InstantType(), default: 0 })
  updatedAt!: Date

  @Property({ type: 'integer', version: true })
  version!: number
}
