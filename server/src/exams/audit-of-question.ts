import type { Actor } from '../access/actor.js'
import type { AuditActions } from '../audit/audit-noun.js'
import type { NewAudit } from '../audit/record-audit.js'
import type { BankQuestion } from './paper.js'

/** What of a question a change may touch. */
export type QuestionPart = 'stem' | 'options' | 'correct'

/** The parts in which two differ. */
export const changedParts = (before: BankQuestion, after: BankQuestion): QuestionPart[] =>
  (['stem', 'options', 'correct'] as const).filter(part => JSON.stringify(before[part]) !== JSON.stringify(after[part]))

/** A change of the bank for the trail of the authority that edits it: which question and which parts, never their words, as auditors read the trail and the bank is secret. */
export function auditOfQuestion(
  action: AuditActions['QUESTION'],
  { unitId }: Pick<Actor, 'unitId'>,
  { id, year, kind }: { readonly id: number; readonly year: number; readonly kind: BankQuestion['kind'] },
  more: { readonly parts?: readonly QuestionPart[]; readonly importId?: number } = {},
): NewAudit {
  return { noun: 'QUESTION', action, about: { unitId, departmentId: null }, subjectId: id, details: { year, question: `Q${id}`, questionKind: kind, ...more } }
}
