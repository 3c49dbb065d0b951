import type { Context } from '../context.js'
import { recordAudit } from '../audit/record-audit.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { auditOfQuestion } from './audit-of-question.js'
import { findQuestion } from './find-question.js'
import { bankStandings } from './question-bank.js'
import { refusesBank } from './question.policy.js'
import { removalOf } from './removal.js'

/** Takes a question out of the bank; papers that were drawn keep it. Null where it was done. */
export async function removeQuestion(context: Context, id: number, version: number): Promise<NotAllowed | NotFound | Conflict | null> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const refusal = await refusesBank(rows, actor)
    if (refusal) return notAllowed(language, refusal)
    const question = await findQuestion(em, id)
    if (!question) return notFound(language)
    if (question.version !== version) return conflict(language, question.version, null)
    const { verdict, params } = removalOf((await bankStandings(rows, [question.year])).get(question.year)!, question.kind, language)
    if (verdict) return notAllowed(language, verdict, params)
    const { year, kind } = question
    em.remove(question)
    await em.flush()
    await recordAudit(em, actor, clock.now(), [auditOfQuestion('REMOVED', actor, { id, year, kind })])
    return null
  })
}
