import type { Bank_QuestionFragment, BankQuestionInput, QuestionKind } from '@xueshi/schema'

/** A question has at most so many options, A to H. */
export const mostOptions = 8

/** A question as it is typed. The options of 判断题 stand in no field. */
export interface QuestionDraft {
  kind: QuestionKind
  stem: string
  options: string[]
  correct: number[]
}

/** What a form begins with: the question that is edited, or an empty one with four options. */
export const draftOf = (question: Bank_QuestionFragment | null): QuestionDraft =>
  question
    ? { kind: question.kind, stem: question.stem, options: [...question.options], correct: [...question.correct] }
    : { kind: 'SINGLE', stem: '', options: ['', '', '', ''], correct: [] }

/** What is sent. */
export const inputOf = ({ kind, stem, options, correct }: QuestionDraft): BankQuestionInput => ({ kind, stem, options: kind === 'TRUE_FALSE' ? [] : options, correct })

/** A to H. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place)
