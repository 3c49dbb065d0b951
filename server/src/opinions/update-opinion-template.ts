import { LockMode } from '@mikro-orm/core'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { auditOfTemplate } from './audit-template.js'
import { opinionTemplateFaults } from './opinion-template-faults.js'
import { OpinionTemplate } from './opinion-template.entity.js'
import { refusesChange } from './opinion-template.policy.js'

/** Changes the text; gives its key. */
export async function updateOpinionTemplate(context: Context, id: number, version: number, text: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { language, clock } = context
  return transactionally(context.em, async em => {
    const template = await em.findOne(OpinionTemplate, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!template) return notFound(language)
    const refusal = refusesChange(context.actor!, template)
    if (refusal) return notAllowed(language, refusal)
    if (template.version !== version) return conflict(language, template.version, null)
    const words = text.trim()
    const faults = await opinionTemplateFaults(transactionRows(em), words, template.unitId, template.decision, id)
    if (faults.length > 0) return invalidInput(language, faults)
    Object.assign(template, { text: words, updatedAt: clock.now() })
    await em.flush()
    await recordAudit(em, context.actor, clock.now(), [auditOfTemplate('EDITED', template)])
    return id
  })
}
