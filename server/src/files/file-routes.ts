import { create as contentDisposition } from 'content-disposition'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { rules } from '../access/rules.js'
import type { App } from '../context.js'
import { languageOf } from '../errors/language.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { refuse } from '../errors/refuse.js'
import { originOf } from '../session/origin.js'
import { cookieName, readActor } from '../session/session.js'
import { attachmentScope } from './attachment.scope.js'
import { maxFileBytes } from './file-limits.js'
import { UploadRefusal } from './read-part.js'
import { receiveFile } from './receive-file.js'

/**
 * POST /files takes one file for a ticket (the header that carries it also keeps other sites' forms out);
 * GET /files/:id gives it to who may see its record. Expected outcomes are JSON {code, message} in the language asked for.
 */
export async function fileRoutes(fastify: FastifyInstance, app: App): Promise<void> {
  await fastify.register(multipart, { limits: { fileSize: maxFileBytes, files: 1, fields: 5, parts: 6 } })
  maskSurprises(fastify, 'FILE_MISSING')
  const actorOf = (request: FastifyRequest) => readActor(app, request.cookies[cookieName], originOf(request))

  fastify.post('/files', async (request, reply) => {
    const language = languageOf(request.headers['accept-language'])
    const actor = await actorOf(request)
    if (!actor) return refuse(reply, 401, 'SIGN_IN_FIRST', language)
    if (!rules.registrars(actor)) return refuse(reply, 403, 'NOT_ALLOWED', language)
    const received = await receiveFile(app, actor, request)
    if (received instanceof UploadRefusal) return refuse(reply, received.status, received.code, language, received.params)
    return reply.header('cache-control', 'no-store').send(received)
  })

  fastify.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const language = languageOf(request.headers['accept-language'])
    const actor = await actorOf(request)
    if (!actor) return refuse(reply, 401, 'SIGN_IN_FIRST', language)
    const { id } = request.params
    if (!/^\d{1,15}$/.test(id)) return refuse(reply, 404, 'NOT_FOUND', language)
    const scope = attachmentScope(actor)
    const [row] = await app.database.reader.rows(`select a.name, a.media_type, a.size, a.storage_key from attachment a where a.id = ? and ${scope.sql('a')}`, [
      Number(id),
      ...scope.params,
    ])
    if (!row) return refuse(reply, 404, 'NOT_FOUND', language)
    const [name, mediaType, size, key] = row as [string, string, number, string]
    return reply
      .header('content-type', mediaType)
      .header('content-length', size)
      .header('content-disposition', contentDisposition(name, { type: 'inline' }))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
      .header('cache-control', 'private, no-store')
      .send(await app.storage.read(key))
  })
}
