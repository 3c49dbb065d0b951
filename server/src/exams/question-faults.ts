import { textFaults } from '../errors/text-faults.js'
import type { Fault } from '../errors/user-error.js'
import { QuestionKind } from './exam-enums.js'
import type { BankQuestion } from './paper.js'
import { trueFalseOptions } from './question-content.js'

const stemMax = 1000
const optionMax = 300
const fewest = 2
/** At most so many options, A to H. */
export const mostOptions = 8

/** A question as somebody has written it. */
export interface TypedQuestion {
  readonly kind: `${QuestionKind}`
  readonly stem: string
  /** Not looked at for 判断题, which have their own. */
  readonly options: readonly string[]
  readonly correct: readonly number[]
}

/** Everything wrong with a question, at once and by field; without a fault what is kept: trimmed, the right options in order and each once. */
export function judgeQuestion({ kind, stem: typed, options: given, correct: chosen }: TypedQuestion): { faults: Fault[]; valid: BankQuestion | null } {
  const stem = typed.trim()
  const options = kind === QuestionKind.TRUE_FALSE ? trueFalseOptions : given.map(option => option.trim())
  const correct = [...new Set(chosen)].sort((a, b) => a - b)
  const faults = [
    ...(stem === '' ? [{ path: 'input.stem', code: 'QUESTION_STEM_REQUIRED' } as const] : textFaults('input.stem', stem, stemMax)),
    ...optionFaults(options),
    ...correctFaults(kind, correct, options.length),
  ]
  return { faults, valid: faults.length > 0 ? null : { kind, stem, options, correct } }
}

function optionFaults(options: readonly string[]): Fault[] {
  if (options.length < fewest) return [{ path: 'input.options', code: 'QUESTION_OPTIONS_FEW', params: { min: fewest } }]
  if (options.length > mostOptions) return [{ path: 'input.options', code: 'QUESTION_OPTIONS_MANY', params: { max: mostOptions } }]
  return options.flatMap((option, place): Fault[] => {
    const path = `input.options.${place}`
    if (option === '') return [{ path, code: 'QUESTION_OPTION_EMPTY', params: { letter: optionLetter(place) } }]
    const first = options.findIndex(other => alike(other) === alike(option))
    return first < place ? [{ path, code: 'QUESTION_OPTION_TWICE', params: { letter: optionLetter(place), first: optionLetter(first) } }] : textFaults(path, option, optionMax)
  })
}

function correctFaults(kind: `${QuestionKind}`, correct: readonly number[], options: number): Fault[] {
  const path = 'input.correct'
  if (correct.some(place => place < 0 || place >= options)) return [{ path, code: 'QUESTION_CORRECT_UNKNOWN' }]
  if (correct.length === 0) return [{ path, code: 'QUESTION_CORRECT_NONE' }]
  if (kind === QuestionKind.MULTIPLE) return correct.length < 2 ? [{ path, code: 'QUESTION_CORRECT_TWO' }] : []
  return correct.length > 1 ? [{ path, code: 'QUESTION_CORRECT_ONE' }] : []
}

/** A to H. */
export const optionLetter = (place: number): string => String.fromCharCode(65 + place)

/** Options that look the same are the same to who chooses: full-width forms and spaces make no difference. */
const alike = (option: string) => option.normalize('NFKC').replace(/\s+/g, ' ')
