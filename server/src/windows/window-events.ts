import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit, type AuditAbout, type AuditActor } from '../audit/record-audit.js'
import { transactionRows } from '../database/rows.js'
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

/** In whose trail it stands: of the unit for which it is, a person's also of the department; a year's own days in that of who set them. */
async function about(em: EntityManager, actor: AuditActor, openingId: number | null): Promise<AuditAbout> {
  if (openingId === null) return { unitId: actor.unitId ?? null, departmentId: null }
  const [row] = await transactionRows(em)(
    'select o.unit_id, o.professional_id, p.department_id from window_opening o left join professional p on p.id = o.professional_id and p.unit_id = o.unit_id where o.id = ?',
    [openingId],
  )
  const [unitId, professionalId, departmentId] = row!
  if (professionalId === null) return { unit: Number(unitId) }
  return { professional: Number(professionalId), unitId: Number(unitId), departmentId: departmentId === null ? null : Number(departmentId) }
}

/** Writes what happened, with the actor's name as it is now, for the year's own history and for the trail. All that happens to windows passes here, in its transaction. */
export async function recordWindowEvent(em: EntityManager, actor: AuditActor, at: Date, event: NewWindowEvent): Promise<void> {
  const { year, openingId, action, reason, days, former } = event
  await insertRows(em, 'window_event', columns, [[year, openingId, at.getTime(), action, actor.accountId, actor.name, reason, ...daysOf(days), ...daysOf(former)]])
  const formerDays = Object.fromEntries(Object.entries(former ?? {}).map(([name, day]) => [`former${name[0]!.toUpperCase()}${name.slice(1)}`, day]))
  await recordAudit(em, actor, at, [{ noun: 'WINDOW', action, about: await about(em, actor, openingId), subjectId: openingId, details: { year, ...days, ...formerDays, reason } }])
}
