import { wording, type MessageCode } from '../errors/message.js'
import type { Fault } from '../errors/user-error.js'
import { QuestionKind } from '../exams/exam-enums.js'
import type { BankQuestion } from '../exams/paper.js'
import { readQuestionNumber, trueFalseOptions } from '../exams/question-content.js'
import { judgeQuestion, mostOptions } from '../exams/question-faults.js'
import { readText } from './cell-values.js'
import type { Places } from './import-column.js'
import type { SheetRow } from './sheet-row.js'

/** What a row says: a question, and which one of the bank it is to change, if any. */
export interface QuestionRow {
  readonly number: { readonly id: number; readonly version: number } | null
  readonly question: BankQuestion
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
const wordsOf = (code: MessageCode) => [plain(wording(code, 'zh')), plain(wording(code, 'en'))]
const kinds = new Map(Object.values(QuestionKind).flatMap(kind => [...wordsOf(`QUESTION_KIND_${kind}`), ...(kind === 'SINGLE' ? ['单选'] : kind === 'MULTIPLE' ? ['多选'] : ['判断'])].map(word => [word, kind] as const)))
const truth = new Map([...['正确', '对', '√', '是', 'TRUE', 'T', 'A'].map(word => [word, 0] as const), ...['错误', '错', '×', 'X', '否', 'FALSE', 'F', 'B'].map(word => [word, 1] as const)])

/** Reads a row of 题库 by the rules of the form, or gives every fault of it at once. */
export function readQuestionRow(row: SheetRow, places: Places): { good: QuestionRow | null; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const text = (field: string): string => {
    const at = places.get(field)
    const read = readText(at === undefined ? undefined : row.cells[at])
    if (read.fault) faults.push({ path: `input.${field}`, ...read.fault })
    return read.value ?? ''
  }
  const broken = (path: string) => faults.some(fault => fault.path === path)
  const add = (field: string, code: MessageCode, value?: string) => {
    if (!broken(`input.${field}`)) faults.push({ path: `input.${field}`, code, ...(value === undefined ? {} : { params: { value: value.slice(0, 40) } }) })
  }

  const named = text('number')
  const number = readQuestionNumber(named)
  if (named !== '' && !number) add('number', 'QUESTION_NUMBER_FORM', named)
  const typedKind = text('kind')
  const kind = kinds.get(plain(typedKind))
  if (!kind) add('kind', typedKind === '' ? 'REQUIRED' : 'QUESTION_KIND_UNKNOWN', typedKind)
  const options = optionsOf(text)
  const judged = kind === QuestionKind.TRUE_FALSE
  if (judged) for (const [place, option] of options.entries()) if (option !== '' && option !== trueFalseOptions[place]) add(`options.${place}`, 'QUESTION_TRUE_FALSE_OPTIONS')
  const typed = text('correct')
  const correct = judged ? truthOf(typed) : lettersOf(typed)
  if (!correct) add('correct', typed === '' ? 'QUESTION_CORRECT_NONE' : 'QUESTION_CORRECT_FORM', typed)

  // Without a kind the rules of the most lenient one name what is wrong with the rest.
  const { faults: further, valid } = judgeQuestion({ kind: kind ?? QuestionKind.SINGLE, stem: text('stem'), options, correct: correct ?? [0] })
  for (const { path, ...fault } of further) {
    const cell = path === 'input.options' ? 'input.options.1' : path
    if (!broken(cell) && (kind || path !== 'input.correct')) faults.push({ path: cell, ...fault })
  }
  return faults.length > 0 || !valid ? { good: null, faults } : { good: { number, question: valid }, faults }
}

/** The options as far as the last that is written; a gap among them is named as one. */
function optionsOf(text: (field: string) => string): string[] {
  const all = Array.from({ length: mostOptions }, (_, place) => text(`options.${place}`))
  return all.slice(0, all.findLastIndex(option => option !== '') + 1)
}

const truthOf = (typed: string): number[] | null => {
  const place = truth.get(plain(typed))
  return place === undefined ? null : [place]
}

/** ACD, or A、C、D; null where it is none. */
function lettersOf(typed: string): number[] | null {
  const letters = plain(typed).replace(/[,，、;；/.]/g, '')
  return /^[A-H]+$/.test(letters) ? [...letters].map(letter => letter.charCodeAt(0) - 65) : null
}
