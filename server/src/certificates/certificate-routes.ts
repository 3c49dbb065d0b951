import { finished } from 'node:stream'
import multipart from '@fastify/multipart'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rules, type Rule } from '../access/rules.js'
import { recordRefusal } from '../audit/record-refusal.js'
import { todayIn } from '../clock.js'
import { requestContext, type App, type Context } from '../context.js'
import { languageOf, type Language } from '../errors/language.js'
import { wording } from '../errors/message.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { refuse } from '../errors/refuse.js'
import { RunningExports } from '../exports/running-exports.js'
import { writeExport } from '../exports/write-export-down.js'
import { readPart, UploadRefusal } from '../files/read-part.js'
import { originOf } from '../session/origin.js'
import { overLimit } from '../session/rate-limit.js'
import { cookieName, readActor } from '../session/session.js'
import { archiveOf, type ArchivedCertificate } from './certificate-archive.js'
import { CertificateKind } from './certificate-enums.js'
import { certificateConditions } from './certificate.read.js'
import { certificateScope } from './certificate.scope.js'
import { signerOf } from './signer.js'
import { verifyCertificates } from './verify-certificate.js'
import { maxListBytes, readClaims, verifiedList } from './verify-list.js'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Certificates in one archive. */
const mostArchived = 2000
const mostAtOnce = 3

type Asked = FastifyRequest<{ Params: { id: string }; Querystring: { number?: string; code?: string; year?: string; kind?: string; language?: string } }>

/**
 * For everybody, without sign-in: GET /certificates/keys.json, the public keys; GET /certificates/verification.json?number=&code=, what is known of a
 * certificate, so often an address. For whom the person exists: GET /certificates/:id.pdf. For a unit's and a department's staff: GET
 * /certificates/archive.zip?year=&kind=, the valid ones. For authorities: POST /certificates/verifications, a list in and out.
 */
export async function certificateRoutes(fastify: FastifyInstance, app: App): Promise<void> {
  await fastify.register(multipart, { limits: { fileSize: maxListBytes, files: 1, fields: 5, parts: 6 } })
  maskSurprises(fastify, 'CERTIFICATE_FILTER')
  const running = new RunningExports(mostAtOnce)

  const languageFor = (request: Asked): Language => {
    const asked = request.query.language
    return asked === 'zh' || asked === 'en' ? asked : languageOf(request.headers['accept-language'])
  }
  const contextOf = async (request: Asked, reply: FastifyReply): Promise<Context> => {
    const origin = originOf(request)
    return requestContext(app, { actor: await readActor(app, request.cookies[cookieName], origin), language: languageFor(request), origin, reply })
  }
  /** Whether the door stays shut, which has been answered then. */
  const closed = async (reply: FastifyReply, context: Context, rule: Rule, what: string): Promise<boolean> => {
    const { actor, language } = context
    if (rules[rule](actor)) return false
    if (actor) await recordRefusal(context, `certificates/${what}`, 'FORBIDDEN', {})
    void (actor ? refuse(reply, 403, 'NOT_ALLOWED', language) : refuse(reply, 401, 'SIGN_IN_FIRST', language))
    return true
  }
  const file = (reply: FastifyReply, type: string, name: string) =>
    reply.header('content-type', type).header('content-disposition', contentDisposition(name)).header('cache-control', 'private, no-store')

  fastify.get('/certificates/keys.json', async (_request, reply) => {
    const rows = await app.database.reader.rows('select key_id, algorithm, public_key, since from certificate_key order by id', [])
    const keys = rows.map(([keyId, algorithm, publicKey, since]) => ({ keyId, algorithm, publicKey, since: new Date(Number(since)).toISOString() as string | null }))
    const { keyId, algorithm, publicKey } = signerOf(app.config)
    if (!keys.some(key => key.keyId === keyId)) keys.push({ keyId, algorithm, publicKey, since: null })
    return reply.header('cache-control', 'public, max-age=300').header('access-control-allow-origin', '*').send({ keys })
  })

  fastify.get('/certificates/verification.json', async (request: Asked, reply) => {
    const language = languageFor(request)
    const wait = await overLimit(app, { name: 'verify certificate', by: { address: originOf(request).address }, limit: app.config.VERIFICATIONS_PER_ADDRESS })
    if (wait !== null) return refuse(reply.header('retry-after', wait), 429, 'TOO_MANY_VERIFICATIONS', language, { minutes: Math.ceil(wait / 60) })
    const { number = '', code = '' } = request.query
    const [verified] = await verifyCertificates(app.database.reader.rows, [{ number: String(number).slice(0, 100), code: String(code).slice(0, 100) }])
    const words = 'cause' in verified! && verified.cause ? { reason: wording(`CERTIFICATE_CAUSE_${verified.cause}`, language) } : {}
    const since = 'since' in verified! ? { since: new Date(verified.since).toISOString() } : {}
    return reply.header('cache-control', 'no-store').send({ ...verified, ...since, ...words, stateWords: wording(`CERTIFICATE_STATE_${verified!.state}`, language), verifiedAt: app.clock.now().toISOString() })
  })

  fastify.get('/certificates/:id(^\\d{1,15}$).pdf', async (request: Asked, reply) => {
    const context = await contextOf(request, reply)
    if (await closed(reply, context, 'personnel', 'pdf')) return reply
    const scope = certificateScope(context.actor!)
    const [row] = await app.database.reader.rows(`select c.name, c.year, c.kind, c.number, c.pdf_size, c.storage_key from certificate c where c.id = ? and ${scope.sql('c')}`, [Number(request.params.id), ...scope.params])
    if (!row) return refuse(reply, 404, 'NOT_FOUND', context.language)
    const [name, year, kind, number, size, key] = row
    return file(reply, 'application/pdf', `${String(name)} ${Number(year)} ${wording(`CERTIFICATE_KIND_${kind as CertificateKind}`, 'zh')} ${String(number)}.pdf`)
      .header('content-length', Number(size))
      .send(await app.storage.read(String(key)))
  })

  fastify.get('/certificates/archive.zip', async (request: Asked, reply) => {
    const context = await contextOf(request, reply)
    if (await closed(reply, context, 'staffReaders', 'archive')) return reply
    const { language } = context
    const actor = context.actor!
    const { year, kind } = request.query
    if ((year && !/^\d{4}$/.test(year)) || (kind && !(kind in CertificateKind))) return refuse(reply, 400, 'CERTIFICATE_FILTER', language)
    const filter = { year: year ? Number(year) : null, kind: (kind || null) as CertificateKind | null, status: 'VALID' as never }
    const { where, params } = certificateConditions(filter, context)
    const rows = await context.rows(`select r.name, r.year, r.kind, r.number, r.pdf_size, r.storage_key, r.issued_at from certificate r where ${where} order by r.id limit ${mostArchived + 1}`, params)
    if (rows.length === 0) return refuse(reply, 404, 'CERTIFICATE_NONE', language)
    if (rows.length > mostArchived) return refuse(reply, 400, 'CERTIFICATE_TOO_MANY', language, { max: mostArchived })
    if (!running.start(actor.accountId)) return refuse(reply, 429, 'EXPORT_BUSY', language)
    try {
      const certificates = rows.map(([name, y, k, number, size, storageKey, at]): ArchivedCertificate => ({
        name: String(name), year: Number(y), kind: String(k), number: String(number), size: Number(size), storageKey: String(storageKey), issuedAt: new Date(Number(at)),
      }))
      const facts = { list: 'certificates', format: 'zip' }
      await writeExport(context, 'STARTED', { ...facts, filter: { year: filter.year, kind: filter.kind } })
      let gone = 0
      const { body, size } = await archiveOf(certificates, app, () => (gone += 1))
      finished(body, () => {
        running.end(actor.accountId)
        writeExport(context, 'ENDED', { ...facts, rows: gone, complete: gone === certificates.length }).catch((error: unknown) => fastify.log.error(error))
      })
      return file(reply, 'application/zip', `${wording('CERTIFICATE_ARCHIVE', language)} ${[year, todayIn(app.clock)].filter(Boolean).join(' ')}.zip`)
        .header('content-length', size)
        .send(body)
    } catch (error) {
      running.end(actor.accountId)
      throw error
    }
  })

  fastify.post('/certificates/verifications', async (request: Asked, reply) => {
    const context = await contextOf(request, reply)
    if (await closed(reply, context, 'authorities', 'verifications')) return reply
    const { language } = context
    const refused = ({ status, code, params }: UploadRefusal) => refuse(reply, status, code, language, params)
    const sent = await readPart(request, () => new UploadRefusal(413, 'CERTIFICATE_LIST_TOO_LARGE', { max: maxListBytes / 1024 / 1024 }))
    if (sent instanceof UploadRefusal) return refused(sent)
    const claims = await readClaims(sent.bytes)
    if (claims instanceof UploadRefusal) return refused(claims)
    const facts = { list: 'certificate-verifications', format: 'xlsx', filter: null }
    await writeExport(context, 'STARTED', facts)
    const body = await verifiedList(context, claims)
    await writeExport(context, 'ENDED', { ...facts, rows: claims.length, complete: true })
    return file(reply, xlsx, `${wording('CERTIFICATE_LIST_NAME', language)} ${todayIn(app.clock)}.xlsx`).send(body)
  })
}
