import { nothing } from '../access/scope.js'
import type { Context } from '../context.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { transactionally } from '../database/transaction.js'
import { closeAttempt } from './close-attempt.js'
import { examAttemptScope } from './exam-attempt.scope.js'
import { examAttemptShape } from './exam-attempt.shape.js'
import type { ExamAttempt } from './exam-attempt.type.js'

/** One attempt of the caller's own; null where there is none. */
export async function readExamAttempt(id: number, selection: Selection, context: ReadContext): Promise<ExamAttempt | null> {
  const scope = context.actor ? examAttemptScope(context.actor) : nothing
  const [row] = await readRows(examAttemptShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as ExamAttempt | null
}

/** The same, handed in first where its time is over: what is shown is never an open paper that takes no answers. */
export async function settledExamAttempt(id: number, selection: Selection, context: Context): Promise<ExamAttempt | null> {
  const scope = examAttemptScope(context.actor!)
  const [row] = await context.rows(`select a.ends_at, a.handed_in_at from exam_attempt a where a.id = ? and ${scope.sql('a')}`, [id, ...scope.params])
  if (!row) return null
  if (row[1] === null && Number(row[0]) < context.clock.now().getTime()) await transactionally(context.em, em => closeAttempt(em, context, id, null))
  return readExamAttempt(id, selection, context)
}
