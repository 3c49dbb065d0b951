import type { Language } from '../errors/language.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'
import type { QuestionKind } from './exam-enums.js'
import type { BankStanding } from './question-bank.js'
import { refusesRemoval } from './question.policy.js'

/** Whether a question of a kind may leave a bank, and what the words of a refusal name. */
export function removalOf({ year, published, inBank, needed }: BankStanding, kind: `${QuestionKind}`, language: Language): { verdict: MessageCode | null; params: MessageParams } {
  const facts = { published, inBank: inBank[kind], needed: needed[kind] }
  return { verdict: refusesRemoval(facts), params: { year, kind: wording(`QUESTION_KIND_${kind}`, language), needed: facts.needed, inBank: facts.inBank } }
}
