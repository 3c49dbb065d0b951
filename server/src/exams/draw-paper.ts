import { randomInt } from 'node:crypto'
import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import type { QuestionKind } from './exam-enums.js'
import { layOut, pickQuestions, type Composition } from './paper.js'
import { questionOf } from './question-content.js'

/** A question may leave the bank between the two statements: then the paper is drawn anew. */
const tries = 3

/** Draws a paper of a year's bank, its solution apart; null where the bank has too few. Two statements: the bank's keys, and the questions that were picked. */
export async function drawPaper(rows: Rows, year: number, composition: Composition): Promise<ReturnType<typeof layOut> | null> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const bank = await rows('select id, kind from exam_question where year = ?', [year])
    const picked = pickQuestions(bank.map(([id, kind]) => [Number(id), kind as `${QuestionKind}`]), composition, randomInt)
    if (!picked) return null
    const { sql, params } = inList(picked)
    const found = await rows(`select id, kind, stem, options, correct from exam_question where id in ${sql}`, params)
    const questions = new Map(found.map(([id, kind, stem, options, correct]) => [Number(id), questionOf(kind, stem, options, correct)]))
    const drawn = picked.flatMap(id => questions.get(id) ?? [])
    if (drawn.length === picked.length) return layOut(drawn, randomInt)
  }
  return null
}
