import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAudit, type AuditAbout, type AuditActor } from '../audit/record-audit.js'
import type { Rows } from '../database/rows.js'
import { chunks, insertRows, placeholders } from '../database/write.js'
import type { AccountAction } from './account-event.entity.js'

/** One act on an account, to be written in its transaction. */
interface NewAccountEvent {
  readonly accountId: number
  readonly action: `${AccountAction}`
  readonly changed?: readonly string[]
  readonly departmentName?: string | null
  readonly reason?: string | null
  readonly idempotencyKey?: string | null
  readonly year?: number
  readonly untilOn?: string | null
}

/** Who acts, and for which unit. */
export type Acting = AuditActor & Pick<Actor, 'unitId'>

/** Whom a unit has refused is nothing to it any more, but that it did so stands in its trail, and in that of the department that did. */
const about = ({ accountId, action }: NewAccountEvent, actor: Acting): AuditAbout =>
  action === 'REFUSED' ? { account: accountId, unitId: actor.unitId, departmentId: actor.departmentId ?? null } : { account: accountId }

/** The same for the person's own list alone, where the act has a row of the trail as another noun. */
export async function keepAccountEvents(em: EntityManager, actor: Acting, at: Date, events: readonly NewAccountEvent[]): Promise<void> {
  await insertRows(
    em,
    'account_event',
    ['account_id', 'at', 'action', 'actor_id', 'actor_name', 'unit_id', 'changed', 'department_name', 'reason', 'idempotency_key', 'year', 'until_on'],
    events.map(({ accountId, action, changed, departmentName, reason, idempotencyKey, year, untilOn }) => [
      accountId,
      at.getTime(),
      action,
      actor.accountId,
      actor.name,
      actor.unitId,
      changed?.join(',') ?? null,
      departmentName ?? null,
      reason ?? null,
      idempotencyKey ?? null,
      year ?? null,
      untilOn ?? null,
    ]),
  )
}

/** Writes what was done, with the actor's name as it is now, for the person's own list and for the trail. */
export async function recordAccountEvents(em: EntityManager, actor: Acting, at: Date, events: readonly NewAccountEvent[]): Promise<void> {
  await keepAccountEvents(em, actor, at, events)
  await recordAudit(
    em,
    actor,
    at,
    events.map(event => {
      const { accountId, action, changed, departmentName, reason } = event
      const details = { ...(changed ? { changed } : {}), ...(departmentName === undefined ? {} : { to: departmentName }), ...(reason ? { reason } : {}) }
      return { noun: 'ACCOUNT', action, about: about(event, actor), subjectId: accountId, details }
    }),
  )
}

/** The account that the actor acted on with this key before; null where the key is new. */
export async function accountOfKey(rows: Rows, actor: Actor, idempotencyKey: string): Promise<number | null> {
  const [row] = await rows('select account_id from account_event where actor_id = ? and idempotency_key = ?', [actor.accountId, idempotencyKey])
  return row ? Number(row[0]) : null
}

/** Who acted on an account last, and how. */
interface LastAccountEvent {
  readonly action: `${AccountAction}`
  readonly actorId: number
  readonly actorName: string
}

/** The last event of each account. */
export async function lastAccountEvents(rows: Rows, accountIds: readonly number[]): Promise<Map<number, LastAccountEvent>> {
  const last = new Map<number, LastAccountEvent>()
  for (const chunk of chunks(accountIds)) {
    const found = await rows(
      `select account_id, action, actor_id, actor_name from account_event where id in (select max(id) from account_event where account_id in ${placeholders(chunk.length)} group by account_id)`,
      chunk,
    )
    for (const [id, action, actorId, actorName] of found) last.set(Number(id), { action: action as LastAccountEvent['action'], actorId: Number(actorId), actorName: String(actorName) })
  }
  return last
}
