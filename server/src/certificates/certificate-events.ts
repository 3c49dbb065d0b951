import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import { insertRows } from '../database/write.js'
import type { CertificateAction, CertificateCause } from './certificate-enums.js'

/** One thing that happened to a certificate, to be written in its transaction. */
export interface NewCertificateEvent {
  readonly certificateId: number
  readonly professionalId: number
  readonly action: `${CertificateAction}`
  readonly number: string
  readonly kind: string
  readonly year: number
  readonly cause?: `${CertificateCause}` | null
  readonly detail?: string | null
  readonly accountId: number
}

/** Writes what happened, with the actor's name as it is now, and for the trail; a few statements, whatever the number. */
export async function recordCertificateEvents(em: EntityManager, actor: Actor | null, at: Date, events: readonly NewCertificateEvent[]): Promise<void> {
  await insertRows(
    em,
    'certificate_event',
    ['certificate_id', 'at', 'action', 'actor_id', 'actor_name', 'cause', 'detail'],
    events.map(({ certificateId, action, cause, detail }) => [certificateId, at.getTime(), action, actor?.accountId ?? null, actor?.name ?? null, cause ?? null, detail ?? null]),
  )
  await recordAudit(
    em,
    actor,
    at,
    events.map(({ certificateId, accountId, action, number, kind, year, cause, detail }) => ({
      noun: 'CERTIFICATE' as const,
      action,
      about: { account: accountId },
      subjectId: certificateId,
      details: { number, kind, year, ...(cause ? { cause, reason: detail ?? null } : {}) },
    })),
  )
}
