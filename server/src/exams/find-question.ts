import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { ExamQuestion } from './exam-question.entity.js'
import { lockBank } from './question-bank.js'

/** A question in the caller's scope, its year's bank held until the commit; the bank first, as everybody who changes it does. */
export async function findQuestion(em: EntityManager, id: number): Promise<ExamQuestion | null> {
  const [row] = await transactionRows(em)('select year from exam_question where id = ?', [id])
  return row && (await lockBank(em, Number(row[0]))) ? em.findOne(ExamQuestion, id) : null
}
