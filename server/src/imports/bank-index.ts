import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { answerOf, contentKey, questionNumber, questionOf } from '../exams/question-content.js'
import type { BankQuestion } from '../exams/paper.js'
import type { QuestionRow } from './read-question-row.js'

interface Known {
  readonly id: number
  readonly version: number
  readonly kind: BankQuestion['kind']
  readonly key: string
  readonly answer: string
}

const pageRows = 1000

/** What a year's bank holds, by number and by content: marks alone, so that thousands of questions take little room. */
export class BankIndex {
  private readonly byId = new Map<number, Known>()
  private readonly byKey = new Map<string, Known>()
  /** The highest key in the bank; 0 where it is empty. */
  lastId = 0

  private constructor(private readonly year: number) {}

  /** Reads a bank, a thousand questions at a time. */
  static async load(rows: Rows, year: number): Promise<BankIndex> {
    const index = new BankIndex(year)
    for (;;) {
      const page = await rows(`select id, version, kind, stem, options, correct from exam_question where year = ? and id > ? order by id limit ${pageRows}`, [year, index.lastId])
      for (const [id, version, kind, stem, options, correct] of page) index.put(Number(id), Number(version), questionOf(kind, stem, options, correct))
      if (page.length < pageRows) return index
    }
  }

  private put(id: number, version: number, question: BankQuestion): void {
    const known: Known = { id, version, kind: question.kind, key: contentKey(question), answer: answerOf(question) }
    this.byId.set(id, known)
    this.byKey.set(known.key, known)
    this.lastId = id
  }

  /** Whether a row is to be written, is there already, or cannot be: then why. Options in another order are the same question: every paper has its own. */
  judge({ number, question }: QuestionRow): 'WRITE' | 'PRESENT' | Fault[] {
    const same = this.byKey.get(contentKey(question))
    if (!number) {
      if (!same) return 'WRITE'
      return same.answer === answerOf(question) ? 'PRESENT' : [{ path: 'input.correct', code: 'QUESTION_ANSWER_DIFFERS', params: { id: same.id } }]
    }
    const named = this.byId.get(number.id)
    if (!named) return [{ path: 'input.number', code: 'QUESTION_NUMBER_UNKNOWN', params: { year: this.year, value: questionNumber(number.id, number.version) } }]
    if (named === same && named.answer === answerOf(question)) return 'PRESENT'
    const faults: Fault[] = []
    if (named.kind !== question.kind) faults.push({ path: 'input.kind', code: 'QUESTION_KIND_FIXED' })
    if (named.version !== number.version) faults.push({ path: 'input.number', code: 'QUESTION_CHANGED_SINCE' })
    if (same && same !== named) faults.push({ path: 'input.stem', code: 'QUESTION_THERE', params: { id: same.id } })
    return faults.length > 0 ? faults : 'WRITE'
  }

  /** The question that a row is. */
  idOf({ number, question }: QuestionRow): number | null {
    return number?.id ?? this.byKey.get(contentKey(question))?.id ?? null
  }
}
