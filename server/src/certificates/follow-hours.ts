import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { chunks, placeholders, write } from '../database/write.js'
import { placesOf } from '../hours/tell-of-hours.js'
import { tell, type News } from '../messages/tell.js'
import type { CertificateCause } from './certificate-enums.js'
import { recordCertificateEvents, type NewCertificateEvent } from './certificate-events.js'

/** Why hours begin or cease to count, and by whom: what a certificate that falls by it says. */
export interface Counting {
  readonly site: Pick<App, 'config' | 'clock'>
  /** Null where the system gives the hours. */
  readonly actor: Actor | null
  readonly cause: 'REVIEWED' | 'AWARDED' | `${CertificateCause}`
  /** What the actor wrote. */
  readonly detail?: string | null
}

interface Held extends Omit<NewCertificateEvent, 'action' | 'accountId'> {
  readonly valid: boolean
  /** As many hours count as stand on its face. */
  readonly stands: boolean
}

/**
 * Lets certificates follow the hours that they rest on, in the transaction that changes those: one whose face says more than counts becomes
 * invalid, with the reason; one whose face is true again is restored, with its number, as the paper in its holder's hands is then right
 * (where other hours make up the year, the face stays wrong and another certificate is issued). One keyed statement while nobody concerned
 * has one. The sums' rows are held by the caller's change, so that nobody issues meanwhile.
 */
export async function followHours(em: EntityManager, changed: readonly { readonly professionalId: number; readonly year: number }[], counting: Counting): Promise<void> {
  const held = await heldBy(em, changed)
  const falls = held.filter(({ valid, stands }) => valid && !stands)
  const taken = new Set(held.filter(({ valid, stands }) => valid && stands).map(slotOf))
  // The newest first: of two that were true again one holds.
  const returns = held.filter(one => {
    if (one.valid || !one.stands || taken.has(slotOf(one))) return false
    taken.add(slotOf(one))
    return true
  })
  if (falls.length + returns.length === 0) return
  const { site, actor, detail } = counting
  const now = site.clock.now()
  const cause = counting.cause === 'REVIEWED' || counting.cause === 'AWARDED' ? 'HOURS_DELETED' : counting.cause
  await setStatus(em, falls, "status = 'INVALID', valid_for = null, cause = ?, detail = ?", [cause, detail ?? null], now)
  await setStatus(em, returns, "status = 'VALID', valid_for = professional_id, cause = null, detail = null", [], now)
  const places = await placesOf(transactionRows(em), [...new Set([...falls, ...returns].map(({ professionalId }) => professionalId))])
  const events = [
    ...falls.map(one => ({ ...one, action: 'INVALIDATED' as const, cause: cause as `${CertificateCause}`, detail: detail ?? null })),
    ...returns.map(one => ({ ...one, action: 'RESTORED' as const })),
  ].flatMap(event => {
    const place = places.get(event.professionalId)
    return place ? [{ ...event, place, accountId: place.accountId }] : []
  })
  await recordCertificateEvents(em, actor, now, events)
  await tell(
    em,
    site,
    events.map(
      ({ place, action, kind, year, number }): News => ({
        ...place,
        kind: action === 'RESTORED' ? 'CERTIFICATE_RESTORED' : 'CERTIFICATE_INVALID',
        params: { certificate: kind, year, number },
        detail: action === 'RESTORED' ? null : (detail ?? null),
      }),
    ),
  )
}

const slotOf = ({ professionalId, kind, year }: Held) => `${professionalId} ${kind} ${year}`

async function heldBy(em: EntityManager, changed: readonly { readonly professionalId: number; readonly year: number }[]): Promise<Held[]> {
  const rows = transactionRows(em)
  const years = new Set(changed.map(({ professionalId, year }) => `${professionalId} ${year}`))
  const held: Held[] = []
  for (const chunk of chunks([...new Set(changed.map(({ professionalId }) => professionalId))])) {
    const found = await rows(
      `select c.id, c.professional_id, c.year, c.kind, c.number, c.status,
          case when c.public_required <= a.public_required and c.public_elective <= a.public_elective and c.professional_hours <= a.professional_hours then 1 else 0 end as stands
         from certificate c join annual_hours a on a.professional_id = c.professional_id and a.year = c.year
        where c.professional_id in ${placeholders(chunk.length)} order by c.id desc`,
      chunk,
    )
    for (const [id, professionalId, year, kind, number, status, stands] of found) {
      if (!years.has(`${Number(professionalId)} ${Number(year)}`)) continue
      held.push({ certificateId: Number(id), professionalId: Number(professionalId), year: Number(year), kind: String(kind), number: String(number), valid: status === 'VALID', stands: Number(stands) === 1 })
    }
  }
  return held
}

async function setStatus(em: EntityManager, certificates: readonly Held[], to: string, params: readonly (string | null)[], at: Date): Promise<void> {
  for (const chunk of chunks(certificates)) {
    await write(em, `update certificate set ${to}, since = ?, version = version + 1 where id in ${placeholders(chunk.length)}`, [...params, at.getTime(), ...chunk.map(({ certificateId }) => certificateId)])
  }
}
