import type { EntityManager } from '@mikro-orm/sql'
import type { Role } from '../access/role.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import type { MessageKind } from './message-kind.js'
import { tell } from './tell.js'

/** A role that somebody was given, or that was taken away, with where it is held. */
interface RoleHeld {
  readonly accountId: number
  readonly role: Role
  readonly unitId: number | null
  readonly departmentId: number | null
}

/** Tells somebody of a role given, changed or withdrawn, in its transaction; in whatever role the person signs in next. */
export async function tellOfRole(em: EntityManager, site: Pick<App, 'config' | 'clock'>, kind: Extract<`${MessageKind}`, `ROLE_${string}`>, { accountId, role, unitId, departmentId }: RoleHeld): Promise<void> {
  const [row] =
    unitId === null ? [] : await transactionRows(em)('select u.name as unit, d.name as department from unit u left join department d on d.id = ? where u.id = ?', [departmentId, unitId])
  await tell(em, site, [{ accountId, kind, params: { role, place: (row ?? []).filter(Boolean).join(' ') } }])
}
