import { randomUUID } from 'node:crypto'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { AuditActions } from '../audit/audit-noun.js'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import type { MessageCode } from '../errors/message.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { auditOfImport } from './audit-of-import.js'
import { ImportJob } from './import-job.entity.js'
import type { ImportJobFacts } from './import-job.policy.js'
import { leaseMs } from './import-limits.js'
import { importRunner } from './import-runner.js'

/** What is done to an import: whether it may be, as the policy says, and what it becomes. */
export interface ImportAct {
  /** As the trail names it. */
  readonly action: AuditActions['IMPORT']
  readonly refuses: (job: ImportJobFacts) => MessageCode | null
  /** A reason that only the transaction can see. */
  readonly look?: (em: EntityManager, job: ImportJob) => Promise<MessageCode | null>
  readonly change: (job: ImportJob) => void
}

/** Changes an import in the caller's scope and lets a process of its own do the work; gives its key. */
export async function actOnImport(context: Context, id: number, version: number, { action, refuses, look, change }: ImportAct): Promise<number | NotAllowed | NotFound | Conflict> {
  const { language, clock } = context
  const runToken = randomUUID()
  const outcome = await transactionally(context.em, async em => {
    const job = await em.findOne(ImportJob, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!job) return notFound(language)
    if (job.version !== version) return conflict(language, job.version, null)
    const refusal = refuses({ ...job, leaseUntil: job.leaseUntil.getTime() }) ?? (await look?.(em, job))
    if (refusal) return notAllowed(language, refusal)
    change(job)
    const now = clock.now()
    Object.assign(job, { runToken, leaseUntil: new Date(now.getTime() + leaseMs), progress: 0, writingUnitId: null, faultCode: null, faultParams: null })
    await em.flush()
    await recordAudit(em, context.actor, now, [auditOfImport(action, job, { mode: job.mode })])
    return id
  })
  if (typeof outcome === 'number') importRunner(context).start({ importId: id, runToken, actor: context.actor! })
  return outcome
}
