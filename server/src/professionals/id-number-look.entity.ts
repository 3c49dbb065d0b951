import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { idNumberLookScope } from './id-number-look.scope.js'

/** Somebody saw a whole identity number. Holds no foreign keys: nothing cascades into what was disclosed. */
@Entity({ tableName: 'id_number_look' })
@Scoped(idNumberLookScope)
@Index({ name: 'id_number_look_person', properties: ['professionalId', 'id'] })
export class IdNumberLook extends Row {
  @Property({ type: bigint() })
  professionalId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: bigint() })
  accountId!: number

  /** Name at the time. */
  @Property({ type: 'string', length: 200 })
  byName!: string

  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  @Property({ type: 'string', length: 500, nullable: true })
  reason: string | null = null
}
