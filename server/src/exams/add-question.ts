import type { Context } from '../context.js'
import { recordAudit } from '../audit/record-audit.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, notAllowed, notFound, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { auditOfQuestion } from './audit-of-question.js'
import { ExamQuestion } from './exam-question.entity.js'
import { lockBank, sameInBank } from './question-bank.js'
import { judgeQuestion } from './question-faults.js'
import type { BankQuestionInput } from './question.input.js'
import { refusesBank } from './question.policy.js'

const keyMax = 64

/** Adds a question to a year's bank; gives its id. The same key again gives the same question. */
export async function addQuestion(context: Context, year: number, input: BankQuestionInput, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const { clock, language } = context
  const actor = context.actor!
  if (idempotencyKey === '' || idempotencyKey.length > keyMax) return invalidInput(language, [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: keyMax, length: idempotencyKey.length } }])
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const refusal = await refusesBank(rows, actor)
    if (refusal) return notAllowed(language, refusal)
    if (!(await lockBank(em, year))) return notFound(language)
    const [made] = await rows('select id from exam_question where year = ? and idempotency_key = ?', [year, idempotencyKey])
    if (made) return Number(made[0])
    const { faults, valid } = judgeQuestion(input)
    const same = valid && (await sameInBank(rows, year, valid, null))
    if (same) faults.push({ path: 'input.stem', code: 'QUESTION_THERE', params: { id: same } })
    if (!valid || faults.length > 0) return invalidInput(language, faults)
    const { kind, stem, options, correct } = valid
    const question = em.create(ExamQuestion, { year, kind, stem, options: JSON.stringify(options), correct: JSON.stringify(correct), demo: false, idempotencyKey } as ExamQuestion)
    await em.flush()
    await recordAudit(em, actor, clock.now(), [auditOfQuestion('ADDED', actor, question)])
    return question.id
  })
}
