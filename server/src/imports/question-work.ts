import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit, type NewAudit } from '../audit/record-audit.js'
import { transactionRows } from '../database/rows.js'
import { insertRows, write } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { auditOfQuestion, changedParts } from '../exams/audit-of-question.js'
import { lockBank } from '../exams/question-bank.js'
import { contentKey, questionOf } from '../exams/question-content.js'
import { refusesBank } from '../exams/question.policy.js'
import { BankIndex } from './bank-index.js'
import type { Places } from './import-column.js'
import { ImportMode } from './import-enums.js'
import type { ImportJob } from './import-job.entity.js'
import { storedFaults, type ImportSite, type ImportWork, type Written } from './import-work.js'
import { readQuestionRow, type QuestionRow } from './read-question-row.js'
import type { RowOutcome, StoredFault } from './row-outcome.js'
import type { SheetRow } from './sheet-row.js'

type Good = RowOutcome<QuestionRow> & { kind: 'OK' }

/**
 * 导入题库: rows are judged by the rules of the form. One without a 编号 is a new question; one with it changes the question that it names, if
 * nobody has changed it since the export. What is in the bank as it stands in the row is there already. All is written in one transaction,
 * as a question that was changed cannot be taken back like one that was added.
 */
export class QuestionWork implements ImportWork<QuestionRow> {
  private readonly keys = new Map<string, number>()
  private readonly numbers = new Map<number, number>()

  private constructor(
    private readonly site: ImportSite,
    private readonly year: number,
    private readonly mode: ImportMode | null,
    private readonly bank: BankIndex,
  ) {}

  static async start(site: ImportSite, { year, mode }: Pick<ImportJob, 'year' | 'mode'>): Promise<QuestionWork> {
    return new QuestionWork(site, year!, mode, await BankIndex.load(site.database.reader.rows, year!))
  }

  async judge(rows: readonly SheetRow[], places: Places): Promise<RowOutcome<QuestionRow>[]> {
    return rows.map((row): RowOutcome<QuestionRow> => {
      const { good, faults } = readQuestionRow(row, places)
      const verdict = good ? (this.repeated(good, row.number) ?? this.bank.judge(good)) : faults
      if (good && verdict === 'WRITE') return { number: row.number, kind: 'OK', valid: good }
      return verdict === 'PRESENT' ? { number: row.number, kind: 'PRESENT' } : { number: row.number, kind: 'FAILED', faults: storedFaults(verdict as readonly Fault[], row, places) }
    })
  }

  /** A question that stands in the file twice is named, and so is a number. */
  private repeated({ number, question }: QuestionRow, row: number): Fault[] | null {
    const key = contentKey(question)
    const [sameKey, sameNumber] = [this.keys.get(key), number ? this.numbers.get(number.id) : undefined]
    if (sameNumber !== undefined) return [{ path: 'input.number', code: 'QUESTION_NUMBER_TWICE', params: { row: sameNumber } }]
    if (sameKey !== undefined) return [{ path: 'row', code: 'QUESTION_REPEATED', params: { row: sameKey } }]
    this.keys.set(key, row)
    if (number) this.numbers.set(number.id, row)
    return null
  }

  async write(em: EntityManager, good: readonly Good[]): Promise<Written> {
    const { actor, clock, importId } = this.site
    const rows = transactionRows(em)
    const refusal = (await refusesBank(rows, actor)) ?? ((await lockBank(em, this.year)) ? null : 'QUESTION_YEAR_GONE')
    if (refusal) return { done: new Map(), failed: new Map(good.map(({ number }) => [number, [{ column: null, code: refusal }]])) }
    // Judged by the bank as it is now, which nobody else changes until the commit.
    const bank = await BankIndex.load(rows, this.year)
    const failed = new Map<number, readonly StoredFault[]>()
    const [fresh, changed]: [Good[], Good[]] = [[], []]
    const done = new Map<number, number>()
    for (const row of good) {
      const verdict = bank.judge(row.valid)
      if (verdict === 'PRESENT') done.set(row.number, bank.idOf(row.valid)!)
      else if (verdict !== 'WRITE') failed.set(row.number, verdict.map(({ code, params }) => ({ column: null, code, ...(params ? { params } : {}) })))
      else (row.valid.number ? changed : fresh).push(row)
    }
    if (this.mode === ImportMode.ALL_OR_NOTHING && failed.size > 0) return { done: new Map(), failed }
    const audits: NewAudit[] = []
    for (const [number, id] of await this.add(em, fresh, bank.lastId)) done.set(number, id)
    for (const { number, valid } of fresh) audits.push(auditOfQuestion('ADDED', actor, { id: done.get(number)!, year: this.year, kind: valid.question.kind }, { importId }))
    for (const { number, valid } of changed) {
      const { id } = valid.number!
      const { question } = valid
      audits.push(auditOfQuestion('EDITED', actor, { id, year: this.year, kind: question.kind }, { parts: await this.change(em, id, question), importId }))
      done.set(number, id)
    }
    await recordAudit(em, actor, clock.now(), audits)
    return { done, failed }
  }

  /** New questions, set-based; gives their keys by row. */
  private async add(em: EntityManager, fresh: readonly Good[], after: number): Promise<Map<number, number>> {
    if (fresh.length === 0) return new Map()
    await insertRows(
      em,
      'exam_question',
      ['year', 'kind', 'stem', 'options', 'correct', 'demo'],
      fresh.map(({ valid: { question } }) => [this.year, question.kind, question.stem, JSON.stringify(question.options), JSON.stringify(question.correct), 0]),
    )
    const made = await transactionRows(em)('select id, kind, stem, options from exam_question where year = ? and id > ?', [this.year, after])
    const byKey = new Map(made.map(([id, kind, stem, options]) => [contentKey(questionOf(kind, stem, options, '[]')), Number(id)]))
    return new Map(fresh.map(({ number, valid }) => [number, byKey.get(contentKey(valid.question))!]))
  }

  private async change(em: EntityManager, id: number, question: QuestionRow['question']) {
    const [row] = await transactionRows(em)('select kind, stem, options, correct from exam_question where id = ?', [id])
    const former = questionOf(row![0], row![1], row![2], row![3])
    await write(em, 'update exam_question set stem = ?, options = ?, correct = ?, demo = 0, version = version + 1 where id = ?', [question.stem, JSON.stringify(question.options), JSON.stringify(question.correct), id])
    return changedParts(former, question)
  }
}
