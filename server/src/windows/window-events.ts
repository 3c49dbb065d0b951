import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { insertRows } from '../database/write.js'
import type { WindowEvent } from './window-event.entity.js'
import type { YearWindow } from './year-windows.js'

/** One change, to be written in its transaction. */
export interface NewWindowEvent extends Pick<WindowEvent, 'year' | 'openingId' | 'action' | 'reason'> {
  readonly days: Partial<YearWindow>
  readonly former?: Partial<YearWindow>
}

const columns = [
  'year', 'opening_id', 'at', 'action', 'actor_id', 'actor_name', 'reason',
  'entry_opens_on', 'entry_closes_on', 'review_closes_on', 'former_entry_opens_on', 'former_entry_closes_on', 'former_review_closes_on',
] as const
const daysOf = (days: Partial<YearWindow> = {}) => [days.entryOpensOn ?? null, days.entryClosesOn ?? null, days.reviewClosesOn ?? null]

/**
 * Writes what happened, with the actor's name as it is now. All that happens to windows passes here, in its transaction: whoever is to be
 * told of it is told from here.
 */
export async function recordWindowEvent(em: EntityManager, actor: Pick<Actor, 'accountId' | 'name'>, at: Date, event: NewWindowEvent): Promise<void> {
  const { year, openingId, action, reason, days, former } = event
  await insertRows(em, 'window_event', columns, [[year, openingId, at.getTime(), action, actor.accountId, actor.name, reason, ...daysOf(days), ...daysOf(former)]])
}

