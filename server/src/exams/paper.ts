import { QuestionKind } from './exam-enums.js'

/** A question as it stands on a paper: options in the person's own order, named by their place from 0. */
export interface PaperQuestion {
  readonly kind: `${QuestionKind}`
  readonly stem: string
  readonly options: readonly string[]
}

/** A question of the bank: `correct` are the places of the right ones among `options`. */
export interface BankQuestion extends PaperQuestion {
  readonly correct: readonly number[]
}

/** One saved answer: its revision, the chosen options joined by commas, and when it was saved (ms). */
export interface SavedAnswer {
  readonly r: number
  readonly c: string
  readonly t: number
}

/** Saved answers by `q` and the question's number, from 1. */
export type Answers = Readonly<Record<string, SavedAnswer>>

/** What a year's paper is made of. */
export type Composition = Readonly<Record<`${QuestionKind}`, number>>

/** A whole number from 0 up to and without `below`. */
type Random = (below: number) => number

/** The kinds in the order in which a paper asks them. */
export const paperOrder = [QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE] as const

/** A list in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** Picks keys of a bank for a paper: of each kind as many as are asked for, in random order; null where the bank has too few. */
export function pickQuestions(bank: readonly (readonly [id: number, kind: `${QuestionKind}`])[], composition: Composition, random: Random): number[] | null {
  const picked = paperOrder.map(kind => shuffled(bank.filter(one => one[1] === kind), random).slice(0, composition[kind]))
  if (picked.some((of, i) => of.length < composition[paperOrder[i]!]) || picked.every(of => of.length === 0)) return null
  return picked.flat().map(([id]) => id)
}

/** Lays questions out as a paper with options in random order, and its solution apart. 判断题 keep theirs: 正确 stands before 错误. */
export function layOut(questions: readonly BankQuestion[], random: Random): { paper: PaperQuestion[]; solution: number[][] } {
  const laid = questions.map(({ kind, stem, options, correct }) => {
    const places = options.map((_, i) => i)
    const order = kind === QuestionKind.TRUE_FALSE ? places : shuffled(places, random)
    return { question: { kind, stem, options: order.map(place => options[place]!) }, right: order.flatMap((place, i) => (correct.includes(place) ? [i] : [])) }
  })
  return { paper: laid.map(({ question }) => question), solution: laid.map(({ right }) => right) }
}

/** The key of a question's answer. */
export const answerKey = (number: number): string => `q${number}`

/** Chosen places as they are kept: in order, each once. */
export const chosenText = (chosen: readonly number[]): string => [...new Set(chosen)].sort((a, b) => a - b).join(',')

/** Chosen places of a kept answer. */
export const chosenOf = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number))

/** Points of 100, rounded down so that nobody passes by rounding: every question counts the same, and is right only where exactly the right options are chosen. */
export function mark(solution: readonly (readonly number[])[], answers: Answers): number {
  const right = solution.filter((correct, i) => answers[answerKey(i + 1)]?.c === chosenText(correct)).length
  return Math.floor((right * 100) / solution.length)
}
