import { finished } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { rules } from '../access/rules.js'
import { recordRefusal } from '../audit/record-refusal.js'
import { todayIn } from '../clock.js'
import { requestContext, type App, type Context } from '../context.js'
import type { Page } from '../database/page.js'
import { languageOf, type Language } from '../errors/language.js'
import type { MessageCode } from '../errors/message.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { refuse } from '../errors/refuse.js'
import { HourRecordOrder } from '../hours/hour-enums.js'
import type { HourRecordFilter } from '../hours/hour-record.input.js'
import { hourRecordOrder } from '../hours/hour-record.order.js'
import { hourRecordPage } from '../hours/hour-record.read.js'
import { annualHoursOrder, annualHoursPage } from '../requirements/annual-hours.read.js'
import { AnnualHoursOrder, type AnnualHoursFilter } from '../requirements/annual-hours.type.js'
import { originOf } from '../session/origin.js'
import { cookieName, readActor } from '../session/session.js'
import { annualHoursColumns, annualHoursSelection } from './annual-hours-columns.js'
import { instantCell, wordsIn, type Cell, type Column } from './column.js'
import { csvOf } from './csv.js'
import { describeFilter } from './describe-filter.js'
import { readFilter } from './export-filter.js'
import { hourRecordColumns, hourRecordSelection } from './hour-record-columns.js'
import { exportPageSize, rowsOfPages } from './rows-of-pages.js'
import { RunningExports } from './running-exports.js'
import { writtenDown } from './write-export-down.js'
import { xlsxOf } from './xlsx.js'

const mostAtOnce = 3

type Asked = FastifyRequest<{ Params: { format: 'csv' | 'xlsx' }; Querystring: { filter?: string; year?: string; language?: string } }>

/** A list to export: its name, columns, filter in words, and pages in the caller's scope. */
interface List<T> {
  readonly name: MessageCode
  /** What the trail calls it. */
  readonly mark: string
  /** Of a list of one year. */
  readonly year?: number
  readonly columns: readonly Column<T>[]
  readonly filter: HourRecordFilter | AnnualHoursFilter | null
  readonly page: (after: string | null) => Promise<Page<T>>
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * GET /exports/hour-records.{csv,xlsx} and /exports/annual-hours.{csv,xlsx}?year=: what the lists show, with the same filter (query parameter
 * `filter`, the JSON of the list's input type), the same scope and masked identity numbers, streamed; three of an account at a time.
 * `language` may say zh or en where a link cannot set Accept-Language.
 */
export async function exportRoutes(fastify: FastifyInstance, app: App, schema: GraphQLSchema): Promise<void> {
  maskSurprises(fastify, 'EXPORT_FILTER')
  const running = new RunningExports(mostAtOnce)

  async function answer<T>(request: Asked, reply: FastifyReply, context: Context, list: List<T>): Promise<FastifyReply> {
    const { language, clock } = context
    const actor = context.actor!
    if (!running.start(actor.accountId)) return refuse(reply, 429, 'EXPORT_BUSY', language)
    try {
      const first = await list.page(null)
      const words = wordsIn(language)
      const ofYear: [string, Cell][] = list.year === undefined ? [] : [[words('COLUMN_YEAR_OF_SUMS'), list.year]]
      const about = [...ofYear, ...(await describeFilter(list.filter, context))]
      const { format } = request.params
      const facts = { list: list.mark, format, filter: list.filter, ...(list.year === undefined ? {} : { year: list.year }) }
      const rows = writtenDown(context, facts, rowsOfPages(first, list.page, list.columns, language))
      const head = list.columns.map(column => words(column.head))
      const body =
        format === 'csv'
          ? csvOf(head, rows)
          : xlsxOf(words(list.name), head, rows, words('EXPORT_ABOUT'), count => [
              [words('EXPORT_AT'), instantCell(clock.now())],
              [words('EXPORT_BY'), actor.name],
              [words('EXPORT_ROWS'), count],
              ...about,
            ])
      finished(body, () => running.end(actor.accountId))
      return reply
        .header('content-type', mediaTypes[format])
        .header('content-disposition', contentDisposition(`${words(list.name)} ${todayIn(clock)}.${format}`))
        .header('cache-control', 'private, no-store')
        .send(body)
    } catch (error) {
      running.end(actor.accountId)
      // A filter may have the form of one and still make no sense, such as a day that does not exist.
      if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT') return refuse(reply, 400, 'EXPORT_FILTER', language)
      throw error
    }
  }

  const contextOf = async (request: Asked, reply: FastifyReply): Promise<Context> => {
    const asked = request.query.language
    const language: Language = asked === 'zh' || asked === 'en' ? asked : languageOf(request.headers['accept-language'])
    const origin = originOf(request)
    return requestContext(app, { actor: await readActor(app, request.cookies[cookieName], origin), language, origin, reply })
  }
  /** Whether the door stays shut, which has been answered then. A reply itself is never handed on by a promise: awaiting one gives undefined, as for an open door. */
  const closed = async (reply: FastifyReply, context: Context, list: string): Promise<boolean> => {
    const { actor, language } = context
    if (rules.peopleReaders(actor)) return false
    if (actor) await recordRefusal(context, `exports/${list}`, 'FORBIDDEN', {})
    void (actor ? refuse(reply, 403, 'NOT_ALLOWED', language) : refuse(reply, 401, 'SIGN_IN_FIRST', language))
    return true
  }

  fastify.get('/exports/hour-records.:format(^(?:csv|xlsx)$)', async (request: Asked, reply) => {
    const context = await contextOf(request, reply)
    if (await closed(reply, context, 'hour-records')) return reply
    const filter = readFilter<HourRecordFilter>(schema, 'HourRecordFilter', request.query.filter)
    if (filter === undefined) return refuse(reply, 400, 'EXPORT_FILTER', context.language)
    const page = (after: string | null) => hourRecordPage(filter, hourRecordOrder(HourRecordOrder.NEWEST), exportPageSize, after, hourRecordSelection, context)
    return answer(request, reply, context, { name: 'EXPORT_HOUR_RECORDS', mark: 'hour-records', columns: hourRecordColumns, filter, page })
  })

  fastify.get('/exports/annual-hours.:format(^(?:csv|xlsx)$)', async (request: Asked, reply) => {
    const context = await contextOf(request, reply)
    if (await closed(reply, context, 'annual-hours')) return reply
    const year = Number(request.query.year)
    if (!/^\d{4}$/.test(request.query.year ?? '')) return refuse(reply, 400, 'EXPORT_YEAR', context.language)
    const filter = readFilter<AnnualHoursFilter>(schema, 'AnnualHoursFilter', request.query.filter)
    if (filter === undefined) return refuse(reply, 400, 'EXPORT_FILTER', context.language)
    const page = (after: string | null) => annualHoursPage(year, filter, annualHoursOrder(AnnualHoursOrder.PERSON), exportPageSize, after, annualHoursSelection, context)
    return answer(request, reply, context, { name: 'EXPORT_ANNUAL_HOURS', mark: 'annual-hours', year, columns: annualHoursColumns, filter, page })
  })
}
