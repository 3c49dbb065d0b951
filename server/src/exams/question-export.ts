import { finished } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { rules } from '../access/rules.js'
import { recordRefusal } from '../audit/record-refusal.js'
import { todayIn } from '../clock.js'
import { requestContext, type App, type Context } from '../context.js'
import type { Selection } from '../database/selection.js'
import { languageOf, type Language } from '../errors/language.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import type { MessageCode } from '../errors/message.js'
import { refuse } from '../errors/refuse.js'
import { instantCell, wordsIn, type Column } from '../exports/column.js'
import { exportPageSize, rowsOfPages } from '../exports/rows-of-pages.js'
import { RunningExports } from '../exports/running-exports.js'
import { writtenDown } from '../exports/write-export-down.js'
import { xlsxOf } from '../exports/xlsx.js'
import { questionColumns } from '../imports/question-columns.js'
import { originOf } from '../session/origin.js'
import { cookieName, readActor } from '../session/session.js'
import { questionNumber } from './question-content.js'
import { optionLetter } from './question-faults.js'
import { refusesBank } from './question.policy.js'
import { questionPage } from './question.read.js'
import type { BankQuestion } from './question.type.js'

const mostAtOnce = 3
const selection: Selection = { nodes: { id: {}, version: {}, kind: {}, stem: {}, options: {}, correct: {} } }

const cells: Readonly<Record<string, Column<BankQuestion>['cell']>> = {
  number: ({ id, version }) => questionNumber(id, version),
  kind: ({ kind }, words) => words(`QUESTION_KIND_${kind}`),
  stem: ({ stem }) => stem,
  correct: ({ kind, options, correct }) => (kind === 'TRUE_FALSE' ? options[correct[0]!]! : correct.map(optionLetter).join('')),
}
/** The columns of the template, filled; of 判断题 the options stay empty, as when it is filled in. */
const columns: readonly Column<BankQuestion>[] = questionColumns.map(({ field, head }) => ({
  head,
  cell: cells[field] ?? (({ kind, options }) => (kind === 'TRUE_FALSE' ? null : (options[Number(field.split('.')[1])] ?? null))),
}))

/**
 * GET /exports/questions.xlsx?year=: a year's bank in the form in which it is imported, with the number that finds each question again; streamed, three of an
 * account at a time, written down. For who edits the year. `language` may say zh or en where a link cannot set Accept-Language.
 */
export async function questionExport(fastify: FastifyInstance, app: App): Promise<void> {
  maskSurprises(fastify, 'EXPORT_FILTER')
  const running = new RunningExports(mostAtOnce)

  async function refusal(context: Context): Promise<MessageCode | null> {
    const { actor, rows } = context
    if (!actor) return 'SIGN_IN_FIRST'
    const code = rules.publicSubjectEditors(actor) ? await refusesBank(rows, actor) : 'NOT_ALLOWED'
    if (code) await recordRefusal(context, 'exports/questions', 'FORBIDDEN', {})
    return code
  }

  fastify.get('/exports/questions.xlsx', async (request: FastifyRequest<{ Querystring: { year?: string; language?: string } }>, reply) => {
    const asked = request.query.language
    const language: Language = asked === 'zh' || asked === 'en' ? asked : languageOf(request.headers['accept-language'])
    const origin = originOf(request)
    const context = requestContext(app, { actor: await readActor(app, request.cookies[cookieName], origin), language, origin, reply })
    const refused = await refusal(context)
    if (refused) return refuse(reply, context.actor ? 403 : 401, refused, language)
    const year = Number(request.query.year)
    if (!/^\d{4}$/.test(request.query.year ?? '')) return refuse(reply, 400, 'EXPORT_YEAR', language)
    const actor = context.actor!
    if (!running.start(actor.accountId)) return refuse(reply, 429, 'EXPORT_BUSY', language)
    try {
      const page = (after: string | null) => questionPage(year, {}, exportPageSize, after, selection, context)
      const words = wordsIn(language)
      const rows = writtenDown(context, { list: 'questions', format: 'xlsx', year, filter: null }, rowsOfPages(await page(null), page, columns, language))
      const body = xlsxOf(
        words('IMPORT_SHEET'),
        columns.map(({ head }) => words(head)),
        rows,
        words('IMPORT_INSTRUCTIONS'),
        count => [
          [words('EXPORT_AT'), instantCell(app.clock.now())],
          [words('EXPORT_BY'), actor.name],
          [words('EXPORT_ROWS'), count],
          ...questionColumns.map(({ head, hint }) => [words(head), words(hint)] as const),
          ['', words('QUESTION_HOW_AGAIN')],
        ],
        { text: true },
      )
      finished(body, () => running.end(actor.accountId))
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', contentDisposition(`${words('QUESTION_EXPORT')} ${year} ${todayIn(app.clock)}.xlsx`))
        .header('cache-control', 'private, no-store')
        .send(body)
    } catch (error) {
      running.end(actor.accountId)
      throw error
    }
  })
}
