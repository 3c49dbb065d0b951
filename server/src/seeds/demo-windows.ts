import type { EntityManager } from '@mikro-orm/sql'
import { currentYear, shanghaiDay, type Clock } from '../clock.js'
import { recordWindowEvent } from '../windows/window-events.js'
import { WindowOpening } from '../windows/window-opening.entity.js'

const dayMs = 24 * 60 * 60 * 1000
/** Later than the year before is open by itself, whatever the day. */
const openDays = 120

/** Who opens last year for whom. */
export interface DemoOpening {
  readonly unitId: number
  readonly professionalId: number
  readonly authority: { readonly unitId: number; readonly accountId: number; readonly name: string }
}

/** 学时登记开放 for one person of the demonstration, so that its page is not empty. */
export async function fillDemoWindows(em: EntityManager, clock: Clock, { unitId, professionalId, authority }: DemoOpening): Promise<void> {
  const now = clock.now()
  const year = currentYear(clock) - 1
  const day = shanghaiDay(new Date(now.getTime() + openDays * dayMs))
  const days = { entryClosesOn: day, reviewClosesOn: day }
  const reason = '产假期间未能登记（演示）'
  const opening = em.create(WindowOpening, { year, unitId, professionalId, ...days, reason, grantedById: authority.accountId, grantedUnitId: authority.unitId, createdAt: now } as WindowOpening)
  await em.flush()
  await recordWindowEvent(em, authority, now, { year, openingId: opening.id, action: 'OPENED', reason, days })
}
