import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally, whilePassing } from '../database/transaction.js'
import { write } from '../database/write.js'
import { invalidInput, notAllowed, notFound, type Fault, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { attemptLayout, type AttemptLayout } from './attempt-layout.js'
import { closeAttempt } from './close-attempt.js'
import { ExamAnswer } from './exam-attempt.type.js'
import type { ExamAnswerInput } from './exam.input.js'
import { refusesAnswering } from './exam.policy.js'
import { answerKey, chosenOf, chosenText, type Answers } from './paper.js'

/**
 * Saves one answer in one keyed write; the paper, which never changes, is read once. The higher revision stays, whatever the order of arrival,
 * so that a replay is harmless and what a tab sends late overwrites nothing newer. Gives the answer as it stands then, which is another one
 * where a newer was there. What this acknowledges is committed, and the row's lock decides between it and handing in.
 */
export async function saveExamAnswer(context: Context, id: number, input: ExamAnswerInput): Promise<ExamAnswer | InvalidInput | NotAllowed | NotFound> {
  const { clock, database, language } = context
  const layout = await attemptLayout(context, id)
  // As examAttemptScope has it: an attempt exists for its person alone.
  if (!layout || layout.professionalId !== context.actor!.professionalId) return notFound(language)
  const now = clock.now().getTime()
  if (now > layout.endsAt) return refuse(context, id)
  const faults = answerFaults(layout, input)
  if (faults.length > 0) return invalidInput(language, faults)

  const { number, revision } = input
  const chosen = chosenText(input.chosen)
  const path = `$.${answerKey(number)}`
  // No unit of work, so that none is made for each answer. Handing in at the same moment may make the database let this one go first or again.
  const saved = await whilePassing(() =>
    write(
      database.orm.em as EntityManager,
      `update exam_attempt set answers = json_set(answers, ?, json_object('r', ?, 'c', ?, 't', ?))
        where id = ? and handed_in_at is null and ends_at >= ? and coalesce(json_extract(answers, ?), 0) + 0 < ?`,
      [path, revision, chosen, now, id, now, `${path}.r`, revision],
    ),
  )
  return saved > 0 ? asAnswer(number, { r: revision, c: chosen, t: now }) : refuse(context, id, number)
}

/** Why nothing was written: it is handed in, now where its time is over, or an answer as new is there already, which is given. */
async function refuse(context: Context, id: number, number?: number): Promise<ExamAnswer | NotAllowed> {
  const { clock, database, language } = context
  const [row] = await transactionRows(database.orm.em as EntityManager)('select answers, handed_in_at, ends_at from exam_attempt where id = ?', [id])
  const facts = { handedInAt: row![1] === null ? null : Number(row![1]), endsAt: Number(row![2]) }
  const refusal = refusesAnswering(facts, clock.now().getTime())
  if (refusal === 'EXAM_TIME_OVER') await transactionally(context.em, em => closeAttempt(em, context, id, null))
  const answer = number === undefined ? undefined : (JSON.parse(String(row![0])) as Answers)[answerKey(number)]
  return refusal || !answer ? notAllowed(language, refusal ?? 'EXAM_CLOSED') : asAnswer(number!, answer)
}

const asAnswer = (number: number, { r, c, t }: Answers[string]): ExamAnswer => Object.assign(new ExamAnswer(), { number, chosen: chosenOf(c), revision: r, savedAt: t })

function answerFaults({ questions }: AttemptLayout, { number, chosen, revision }: ExamAnswerInput): Fault[] {
  const faults: Fault[] = revision < 1 ? [{ path: 'input.revision', code: 'EXAM_REVISION' }] : []
  const question = questions[number - 1]
  if (!question) return [...faults, { path: 'input.number', code: 'EXAM_QUESTION_UNKNOWN', params: { number, count: questions.length } }]
  if (chosen.some(place => place < 0 || place >= question.options)) faults.push({ path: 'input.chosen', code: 'EXAM_OPTION_UNKNOWN', params: { number } })
  else if (question.kind !== 'MULTIPLE' && new Set(chosen).size > 1) faults.push({ path: 'input.chosen', code: 'EXAM_ONE_OPTION', params: { number } })
  return faults
}
