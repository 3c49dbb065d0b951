import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Professional } from '../professionals/professional.entity.js'
import { annualHoursScope } from './annual-hours.scope.js'

/**
 * A person's hours of one year as they count, in tenths of a 学时: sums only, changed in the transaction of the event that changes them.
 * Recomputing them from the records always gives these rows (recount-annual-hours.ts).
 */
@Entity({ tableName: 'annual_hours' })
@Scoped(annualHoursScope)
export class AnnualHours {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', primary: true, index: false })
  professionalId!: number

  @PrimaryKey({ type: 'smallint', autoincrement: false })
  year!: number

  @Property({ type: 'integer' })
  publicRequired!: number

  @Property({ type: 'integer' })
  publicElective!: number

  @Property({ type: 'integer' })
  professionalHours!: number
}
