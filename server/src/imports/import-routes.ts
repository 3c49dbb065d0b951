import multipart from '@fastify/multipart'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.js'
import { rules } from '../access/rules.js'
import { recordAudit } from '../audit/record-audit.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { languageOf, type Language } from '../errors/language.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { wording, type MessageCode } from '../errors/message.js'
import { refuse } from '../errors/refuse.js'
import { refusesBank } from '../exams/question.policy.js'
import { UploadRefusal } from '../files/read-part.js'
import { originOf } from '../session/origin.js'
import { cookieName, readActor } from '../session/session.js'
import { auditOfImport } from './audit-of-import.js'
import { ImportKind } from './import-enums.js'
import { importJobScope } from './import-job.scope.js'
import { maxWorkbookBytes } from './import-limits.js'
import { importRunner } from './import-runner.js'
import { receiveWorkbook } from './receive-workbook.js'
import { templateOf } from './template.js'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const kinds = { hours: ImportKind.HOURS, staff: ImportKind.STAFF, questions: ImportKind.QUESTIONS } as const
const templates = { hours: 'IMPORT_TEMPLATE_HOURS', staff: 'IMPORT_TEMPLATE_STAFF', questions: 'QUESTION_TEMPLATE' } as const

type Asked<Params> = FastifyRequest<{ Params: Params; Querystring: { language?: string; year?: string } }>

/**
 * GET /import-files/templates/{hours,staff,questions}.xlsx, the template; POST /import-files/{hours,staff,questions}, a filled one, for a ticket, of questions with
 * ?year=; GET /import-files/:id/result.xlsx, the same rows with what became of them. All for administrators of a unit or department, questions for who edits the year; `language` may say zh or en where a link cannot set Accept-Language.
 */
export async function importRoutes(fastify: FastifyInstance, app: App): Promise<void> {
  await fastify.register(multipart, { limits: { fileSize: maxWorkbookBytes, files: 1, fields: 5, parts: 6 } })
  maskSurprises(fastify, 'FILE_MISSING')
  fastify.addHook('onClose', () => importRunner(app).stop())

  /** Who asks, and in which language; null where the answer was a refusal. Of results the scope decides, not a kind. */
  async function open(request: FastifyRequest, reply: FastifyReply, kind: ImportKind | null): Promise<{ actor: Actor; language: Language } | null> {
    const asked = (request.query as { language?: string }).language
    const language: Language = asked === 'zh' || asked === 'en' ? asked : languageOf(request.headers['accept-language'])
    const actor = await readActor(app, request.cookies[cookieName], originOf(request))
    const refusal = actor ? await refuses(actor, kind) : 'SIGN_IN_FIRST'
    if (actor && refusal === null) return { actor, language }
    await refuse(reply, actor ? 403 : 401, refusal ?? 'NOT_ALLOWED', language)
    return null
  }
  async function refuses(actor: Actor, kind: ImportKind | null): Promise<MessageCode | null> {
    if (kind !== ImportKind.QUESTIONS) return (kind === null ? rules.importers(actor) : rules.staffManagers(actor)) ? null : 'NOT_ALLOWED'
    return rules.publicSubjectEditors(actor) ? refusesBank(app.database.reader.rows, actor) : 'NOT_ALLOWED'
  }
  const file = (reply: FastifyReply, name: string) =>
    reply.header('content-type', xlsx).header('content-disposition', contentDisposition(name)).header('cache-control', 'private, no-store')

  fastify.get('/import-files/templates/:kind(^(?:hours|staff|questions)$).xlsx', async (request: Asked<{ kind: keyof typeof kinds }>, reply) => {
    const { kind } = request.params
    const by = await open(request, reply, kinds[kind])
    if (!by) return reply
    const name = wording(templates[kind], by.language)
    return file(reply, `${name}.xlsx`).send(await templateOf(kinds[kind], by.actor, by.language, app))
  })

  fastify.post('/import-files/:kind(^(?:hours|staff|questions)$)', async (request: Asked<{ kind: keyof typeof kinds }>, reply) => {
    const kind = kinds[request.params.kind]
    const by = await open(request, reply, kind)
    if (!by) return reply
    const year = kind === ImportKind.QUESTIONS ? await yearOf(app, request.query.year) : null
    if (year === undefined) return refuse(reply, 404, 'QUESTION_YEAR_GONE', by.language)
    const received = await receiveWorkbook(app, by.actor, { kind, year }, request)
    if (received instanceof UploadRefusal) return refuse(reply, received.status, received.code, by.language, received.params)
    return reply.header('cache-control', 'no-store').send(received)
  })

  fastify.get('/import-files/:id(^\\d{1,15}$)/result.xlsx', async (request: Asked<{ id: string }>, reply) => {
    const by = await open(request, reply, null)
    if (!by) return reply
    const scope = importJobScope(by.actor)
    const id = Number(request.params.id)
    const [row] = await app.database.reader.rows(`select i.file_name, i.kind, i.unit_id, i.department_id, i.year from import_job i where i.id = ? and i.storage_key is not null and i.status <> 'REFUSED' and ${scope.sql('i')}`, [id, ...scope.params])
    if (!row) return refuse(reply, 404, 'NOT_FOUND', by.language)
    const [fileName, kind, unitId, departmentId, year] = row
    // It holds identity numbers, and the uploader's also codes.
    const job = { id, kind: kind as ImportKind, fileName: String(fileName), unitId: Number(unitId), departmentId: departmentId === null ? null : Number(departmentId), year: year === null ? null : Number(year) }
    await transactionally(app.database.fork(), em => recordAudit(em, by.actor, app.clock.now(), [auditOfImport('RESULT_TAKEN', job)]))
    const name = job.fileName.replace(/\.[^.]{1,5}$/, '')
    return file(reply, `${name} ${wording('IMPORT_RESULT_NAME', by.language)}.xlsx`).send(importRunner(app).result(id, by.actor, by.language))
  })
}

/** The year of public subjects that was asked for; undefined where there is none. */
async function yearOf({ database }: Pick<App, 'database'>, asked: string | undefined): Promise<number | undefined> {
  if (!/^\d{4}$/.test(asked ?? '')) return undefined
  const [row] = await database.reader.rows('select year from public_year where year = ?', [Number(asked)])
  return row && Number(row[0])
}
