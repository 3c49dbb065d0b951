import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { supportLookScope } from './support-look.scope.js'

/**
 * Support looked a person up who phoned. While the session lasts, the person exists for whoever looked (professional.scope.ts). Holds no foreign
 * keys: it outlives what it tells of. The indexes: who exists for a session, the same request again.
 */
@Entity({ tableName: 'support_look' })
@Scoped(supportLookScope)
@Index({ name: 'support_look_session', properties: ['sessionId', 'professionalId'] })
@Unique({ name: 'support_look_key', properties: ['actorId', 'idempotencyKey'] })
export class SupportLook extends Row {
  @Property({ type: bigint() })
  professionalId!: number

  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: bigint() })
  actorId!: number

  @Property({ type: bigint() })
  sessionId!: number

  /** Why: what the caller wants, or the note of the call. */
  @Property({ type: 'string', length: 500 })
  reason!: string

  @Property({ type: 'string', length: 64 })
  idempotencyKey!: string
}
