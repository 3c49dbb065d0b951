import { LockMode } from '@mikro-orm/core'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { auditOfTemplate } from './audit-template.js'
import { OpinionTemplate } from './opinion-template.entity.js'
import { refusesChange } from './opinion-template.policy.js'

/** Deletes a text that is not wanted any more; opinions that were filled with it stay. Null where it was done. */
export async function deleteOpinionTemplate(context: Context, id: number, version: number): Promise<NotAllowed | NotFound | Conflict | null> {
  const { language } = context
  return transactionally(context.em, async em => {
    const template = await em.findOne(OpinionTemplate, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!template) return notFound(language)
    const refusal = refusesChange(context.actor!, template)
    if (refusal) return notAllowed(language, refusal)
    if (template.version !== version) return conflict(language, template.version, null)
    em.remove(template)
    await em.flush()
    await recordAudit(em, context.actor, context.clock.now(), [auditOfTemplate('DELETED', template)])
    return null
  })
}
