import type { Context } from '../context.js'
import { recordAudit } from '../audit/record-audit.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { auditOfQuestion, changedParts } from './audit-of-question.js'
import { findQuestion } from './find-question.js'
import { sameInBank } from './question-bank.js'
import { questionOf, sameQuestion } from './question-content.js'
import { judgeQuestion } from './question-faults.js'
import type { BankQuestionInput } from './question.input.js'
import { refusesBank } from './question.policy.js'

/** Changes a question for papers that are drawn from now on; those that were drawn keep what they have. Gives its id. */
export async function changeQuestion(context: Context, id: number, version: number, input: BankQuestionInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const refusal = await refusesBank(rows, actor)
    if (refusal) return notAllowed(language, refusal)
    const question = await findQuestion(em, id)
    if (!question) return notFound(language)
    const former = questionOf(question.kind, question.stem, question.options, question.correct)
    const { faults, valid } = judgeQuestion(input)
    const same = valid !== null && sameQuestion(former, valid)
    // A version further and as it is wanted: the answer to this same request was lost.
    if (question.version !== version) return same && question.version === version + 1 ? id : conflict(language, question.version, null)
    if (input.kind !== question.kind) faults.push({ path: 'input.kind', code: 'QUESTION_KIND_FIXED' })
    const other = valid && (await sameInBank(rows, question.year, valid, id))
    if (other) faults.push({ path: 'input.stem', code: 'QUESTION_THERE', params: { id: other } })
    if (!valid || faults.length > 0) return invalidInput(language, faults)
    if (same) return id
    // What the authority has written is its own.
    Object.assign(question, { stem: valid.stem, options: JSON.stringify(valid.options), correct: JSON.stringify(valid.correct), demo: false })
    await em.flush()
    await recordAudit(em, actor, clock.now(), [auditOfQuestion('EDITED', actor, question, { parts: changedParts(former, valid) })])
    return id
  })
}
