import { permission } from '../access/permission.js'
import { nothing } from '../access/scope.js'
import { containing } from '../database/containing.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { paperOrder } from './paper.js'
import { bankStandings } from './question-bank.js'
import type { BankQuestionFilter } from './question.input.js'
import { refusesBank } from './question.policy.js'
import { questionScope } from './question.scope.js'
import { questionShape } from './question.shape.js'
import type { BankQuestion, QuestionBank } from './question.type.js'

const scopeOf = ({ actor }: ReadContext) => (actor ? questionScope(actor) : nothing)

/** One question in the caller's scope; null where there is none for the caller. */
export async function readQuestion(id: number, selection: Selection, context: ReadContext): Promise<BankQuestion | null> {
  const scope = scopeOf(context)
  const [row] = await readRows(questionShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as BankQuestion | null
}

/** A page of a year's bank, the last added first. */
export function questionPage(year: number, { kind, text }: BankQuestionFilter, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<BankQuestion>> {
  const scope = scopeOf(context)
  const where = ['r.year = ?', scope.sql('r')]
  const params: Param[] = [year, ...scope.params]
  if (kind) {
    where.push('r.kind = ?')
    params.push(kind)
  }
  const wanted = text?.trim()
  if (wanted) {
    where.push("(r.stem like ? escape '!' or r.options like ? escape '!')")
    // Options are kept as JSON, where a quotation mark and a backslash are written otherwise.
    params.push(containing(wanted), containing(JSON.stringify(wanted).slice(1, -1)))
  }
  return readPage(questionShape, { where: where.join(' and '), params }, first, after, selection, context, { by: [], descending: true })
}

/** A year's bank as a whole: what is in it and what its paper asks; who may not see it learns why. Null where there is no such year. */
export async function readQuestionBank(year: number, { actor, rows, language }: ReadContext): Promise<QuestionBank | null> {
  const standing = (await bankStandings(rows, [year])).get(year)
  if (!standing || !actor) return null
  const { published, inBank, needed } = standing
  const refusal = await refusesBank(rows, actor)
  const enough = paperOrder.every(kind => inBank[kind] >= needed[kind]) && paperOrder.some(kind => needed[kind] > 0)
  return {
    year,
    published,
    kinds: refusal ? [] : paperOrder.map(kind => ({ kind, inBank: inBank[kind], needed: needed[kind] })),
    permissions: { canEdit: permission(refusal, language), canPreview: permission(refusal ?? (enough ? null : 'QUESTIONS_TOO_FEW'), language) },
  }
}
