import type { Context } from '../context.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { drawPaper } from './draw-paper.js'
import { bankStandings } from './question-bank.js'
import { refusesBank } from './question.policy.js'
import { PaperPreview } from './question.type.js'

/** 试看试卷: draws a paper of the year as a candidate would get it; another one each time, and nothing is kept of it. */
export async function previewPaper({ actor, language, rows }: Context, year: number): Promise<PaperPreview | NotAllowed | NotFound> {
  const refusal = await refusesBank(rows, actor!)
  if (refusal) return notAllowed(language, refusal)
  const standing = (await bankStandings(rows, [year])).get(year)
  if (!standing) return notFound(language)
  const drawn = await drawPaper(rows, year, standing.needed)
  if (!drawn) return notAllowed(language, 'QUESTIONS_TOO_FEW')
  return Object.assign(new PaperPreview(), { questions: drawn.paper.map(({ kind, stem, options }, i) => ({ number: i + 1, kind, stem, options })) })
}
