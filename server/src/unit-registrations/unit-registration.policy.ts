import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'
import { UnitKind } from '../units/unit.entity.js'
import { UnitRegistrationState } from './unit-registration.entity.js'

/**
 * Confirm or refuse a registration that is in scope: while it waits. An authority sees and supervises a whole region, so one that asks for
 * that is the system administrator's to set up. Null allows; a code refuses.
 */
export function refusesDecision(actor: Actor, { state, kind }: { readonly state: UnitRegistrationState; readonly kind: UnitKind }): MessageCode | null {
  if (actor.role !== Role.AUTHORITY && actor.role !== Role.SYSTEM_ADMIN) return 'NOT_ALLOWED'
  if (state !== UnitRegistrationState.WAITING) return 'REGISTRATION_DECIDED'
  return kind === UnitKind.AUTHORITY && actor.role !== Role.SYSTEM_ADMIN ? 'AUTHORITY_BY_SYSTEM' : null
}
