import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'

/** A unit changed its settings: as they stood from then on. Holds no foreign keys: nothing takes it away. */
@Entity({ tableName: 'unit_setting_event' })
@Index({ name: 'unit_setting_event_unit', properties: ['unitId', 'id'] })
export class UnitSettingEvent extends Row {
  @Property({ type: bigint() })
  unitId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: bigint() })
  actorId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  actorName!: string

  @Property({ type: 'boolean' })
  departmentChoiceConfirmed!: boolean

  @Property({ type: 'boolean' })
  departmentAdminsConfirm!: boolean
}
