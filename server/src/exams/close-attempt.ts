import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { App } from '../context.js'
import { grantAward } from '../courses/grant-award.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate, shareLock, write } from '../database/write.js'
import { ExamClosing } from './exam-enums.js'
import { mark, type Answers } from './paper.js'
import { recordExamAct } from './record-exam-act.js'

/**
 * Hands an attempt in, marks it, and where it passes gives the year's hours, all in the caller's transaction. Once: whoever comes second
 * finds it closed. Without an actor only where its time is over. The row is held, so that a save is either marked or refused. Gives whether
 * it was closed now.
 */
export async function closeAttempt(em: EntityManager, site: Pick<App, 'config' | 'clock'>, id: number, actor: Actor | null): Promise<boolean> {
  const rows = transactionRows(em)
  const [row] = await rows(`select professional_id, year, number, solution, answers, pass_mark, ends_at, handed_in_at from exam_attempt where id = ?${forUpdate(em)}`, [id])
  const now = site.clock.now()
  if (!row || row[7] !== null) return false
  const endsAt = Number(row[6])
  const over = now.getTime() > endsAt
  if (!actor && !over) return false
  const [professionalId, year, number] = [Number(row[0]), Number(row[1]), Number(row[2])]
  const score = mark(JSON.parse(String(row[3])) as number[][], JSON.parse(String(row[4])) as Answers)
  const passed = score >= Number(row[5])
  const hours = passed ? await hoursOf(em, year) : null
  const record = passed ? await grantAward(em, site, { professionalId, year, award: 'EXAM', hours, at: now }) : null
  const closedBy = over ? ExamClosing.TIME : ExamClosing.PERSON
  await write(em, 'update exam_attempt set handed_in_at = ?, closed_by = ?, score = ?, passed = ?, awarded_hours = ? where id = ?', [
    over ? endsAt : now.getTime(),
    closedBy,
    score,
    passed ? 1 : 0,
    record === null ? null : hours,
    id,
  ])
  await recordExamAct(em, over ? null : actor, now, over ? 'TIME_OVER' : 'HANDED_IN', professionalId, id, { year, attempt: number, score, passed })
  return true
}

/**
 * Tenths of a 学时 that the year's required courses and examination give; null where no value is known. It stays until the commit: a value
 * that is set at the same time is either read here, or finds this attempt passed (follow-due-awards.ts).
 */
async function hoursOf(em: EntityManager, year: number): Promise<number | null> {
  const [row] = await transactionRows(em)(`select public_required from annual_requirement where year = ?${shareLock(em)}`, [year])
  return !row || row[0] === null ? null : Number(row[0])
}
