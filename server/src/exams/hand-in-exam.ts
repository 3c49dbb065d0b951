import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { notFound, type NotFound } from '../errors/user-error.js'
import { closeAttempt } from './close-attempt.js'
import { examAttemptScope } from './exam-attempt.scope.js'

/** 交卷: marks what is saved, at once. Done again, or after the server has done it at the end of the time, it gives the same attempt. Gives its id. */
export async function handInExam(context: Context, id: number): Promise<number | NotFound> {
  const actor = context.actor!
  const scope = examAttemptScope(actor)
  return transactionally(context.em, async em => {
    const [own] = await transactionRows(em)(`select a.id from exam_attempt a where a.id = ? and ${scope.sql('a')}`, [id, ...scope.params])
    if (!own) return notFound(context.language)
    await closeAttempt(em, context, id, actor)
    return id
  })
}
