import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, type InvalidInput } from '../errors/user-error.js'
import type { ReviewDecision } from '../hours/hour-enums.js'
import { auditOfTemplate } from './audit-template.js'
import { opinionTemplateFaults } from './opinion-template-faults.js'
import { OpinionTemplate } from './opinion-template.entity.js'

/** So many a unit keeps. */
export const placesOfUnit = 50
const tries = 5

/** Keeps a text for the unit or authority that the reviewer acts for; gives its key. The same key again gives the same text. */
export async function addOpinionTemplate(context: Context, decision: ReviewDecision, text: string, idempotencyKey: string | null): Promise<number | InvalidInput> {
  const { language } = context
  if (idempotencyKey !== null && idempotencyKey.length > 64) {
    return invalidInput(language, [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: 64, length: idempotencyKey.length } }])
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await transactionally(context.em, async em => (await known(em, context, idempotencyKey)) ?? add(em, context, decision, text.trim(), idempotencyKey))
    } catch (error) {
      // Somebody took the place, or this very key came twice at once: both are seen at the next try.
      if (attempt === tries || !(error instanceof UniqueConstraintViolationException)) throw error
    }
  }
}

async function known(em: EntityManager, { actor }: Context, idempotencyKey: string | null): Promise<number | null> {
  if (idempotencyKey === null) return null
  return (await em.findOne(OpinionTemplate, { createdById: actor!.accountId, idempotencyKey }))?.id ?? null
}

async function add(em: EntityManager, context: Context, decision: ReviewDecision, text: string, idempotencyKey: string | null): Promise<number | InvalidInput> {
  const { actor, clock, language } = context
  const rows = transactionRows(em)
  const unitId = actor!.unitId!
  const faults = await opinionTemplateFaults(rows, text, unitId, decision)
  const taken = new Set((await rows('select place from opinion_template where unit_id = ?', [unitId])).map(([place]) => Number(place)))
  const place = Array.from({ length: placesOfUnit }, (_, i) => i + 1).find(one => !taken.has(one))
  if (place === undefined) faults.push({ path: 'text', code: 'TOO_MANY_TEMPLATES', params: { max: placesOfUnit } })
  // The fault may be that this very call has just kept the text.
  if (faults.length > 0) return (await known(em, context, idempotencyKey)) ?? invalidInput(language, faults)
  const template = em.create(OpinionTemplate, { unitId, place, decision, text, createdById: actor!.accountId, idempotencyKey, updatedAt: clock.now() } as OpinionTemplate)
  await em.flush()
  await recordAudit(em, actor, clock.now(), [auditOfTemplate('ADDED', template)])
  return template.id
}
