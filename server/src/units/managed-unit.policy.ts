import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import { UnitKind } from './unit.entity.js'

/** What the rules look at: a unit in scope. */
export interface UnitFacts {
  readonly kind: UnitKind
  readonly closed: boolean
}

/**
 * Rename, close or merge a unit that is in scope: while it is open. 其他单位 belongs to the system; an authority supervises others, so what
 * becomes of it is the system administrator's. Null allows; a code refuses.
 */
export function refusesUnitChange(actor: Actor, { kind, closed }: UnitFacts): MessageCode | null {
  if (actor.role !== Role.AUTHORITY && actor.role !== Role.SYSTEM_ADMIN) return 'NOT_ALLOWED'
  if (kind === UnitKind.OTHER) return 'UNIT_OTHER_STAYS'
  if (closed) return 'UNIT_CLOSED'
  return kind === UnitKind.AUTHORITY && actor.role !== Role.SYSTEM_ADMIN ? 'AUTHORITY_BY_SYSTEM' : null
}
