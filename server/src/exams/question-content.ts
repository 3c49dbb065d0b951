import { createHash } from 'node:crypto'
import type { QuestionKind } from './exam-enums.js'
import type { BankQuestion } from './paper.js'

/** The options of every 判断题. */
export const trueFalseOptions = ['正确', '错误'] as const

/** By which a question is known again: its kind, stem and options, in whatever order these stand. */
export function contentKey({ kind, stem, options }: Omit<BankQuestion, 'correct'>): string {
  return createHash('sha256').update(JSON.stringify([kind, stem, [...options].sort()])).digest('base64')
}

/** The right options by their texts, as their order does not matter. */
export const answerOf = ({ options, correct }: Pick<BankQuestion, 'options' | 'correct'>): string => JSON.stringify(correct.map(place => options[place]).sort())

/** A question as the database gives it. */
export const questionOf = (kind: unknown, stem: unknown, options: unknown, correct: unknown): BankQuestion => ({
  kind: kind as `${QuestionKind}`,
  stem: String(stem),
  options: JSON.parse(String(options)) as string[],
  correct: JSON.parse(String(correct)) as number[],
})

/** Whether nothing differs, the order of the options included. */
export const sameQuestion = (a: BankQuestion, b: BankQuestion): boolean => JSON.stringify([a.kind, a.stem, a.options, a.correct]) === JSON.stringify([b.kind, b.stem, b.options, b.correct])

/** 编号 in a workbook: which question, and as of which version, so that what was changed since the export is not written over. The letter keeps spreadsheets from taking it for a date. */
export const questionNumber = (id: number, version: number): string => `Q${id}-${version}`

/** Reads a 编号; null where it is none. */
export function readQuestionNumber(text: string): { readonly id: number; readonly version: number } | null {
  const [, id, version] = /^Q(\d{1,15})-(\d{1,9})$/.exec(text.normalize('NFKC').replace(/\s/g, '').toUpperCase()) ?? []
  return id ? { id: Number(id), version: Number(version) } : null
}
