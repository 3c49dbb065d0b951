import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { rules } from '../access/rules.js'
import type { App } from '../context.js'
import { languageOf } from '../errors/language.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { refuse } from '../errors/refuse.js'
import { UploadRefusal } from '../files/read-part.js'
import { originOf } from '../session/origin.js'
import { cookieName, readActor } from '../session/session.js'
import { courseFiles } from './course-files.js'
import { filmPartType, fileServer } from './serve-file.js'
import { receiveCourseFile } from './receive-course-file.js'

const kinds = { film: 'FILM', captions: 'CAPTIONS', material: 'MATERIAL' } as const

/**
 * POST /course-files/{film,captions,material} takes one file for a ticket; GET /course-files/uploads/:id/:file gives what one has uploaded and
 * not saved yet; GET /course-files/lessons/… and /course-files/materials/… give the files of every year, drafts too. All for authorities; what
 * only the whole region's may do is decided there. Parts by Range. Expected outcomes are JSON {code, message} in the language asked for.
 */
export async function courseFileRoutes(fastify: FastifyInstance, app: App): Promise<void> {
  await fastify.register(multipart, { limits: { files: 1, fields: 5, parts: 6 } })
  maskSurprises(fastify, 'FILE_MISSING')
  const serve = fileServer(app, rules.publicSubjectEditors)
  courseFiles(fastify, app, '/course-files', serve)

  fastify.get<{ Params: { id: string; file: string } }>('/course-files/uploads/:id/:file', (request, reply) =>
    serve(request, reply, async actor => {
      const { id, file } = request.params
      const [row] = await app.database.reader.rows("select storage_key from course_upload where token = ? and uploaded_by_id = ? and kind <> 'MATERIAL'", [id, actor.accountId])
      const mediaType = filmPartType(file)
      return row && mediaType && String(row[0]).endsWith(file.slice(file.lastIndexOf('.'))) ? { key: String(row[0]), mediaType } : null
    }),
  )

  fastify.post<{ Params: { kind: keyof typeof kinds } }>('/course-files/:kind(^(?:film|captions|material)$)', async (request, reply) => {
    const language = languageOf(request.headers['accept-language'])
    const actor = await readActor(app, request.cookies[cookieName], originOf(request))
    if (!actor) return refuse(reply, 401, 'SIGN_IN_FIRST', language)
    if (!rules.publicSubjectEditors(actor)) return refuse(reply, 403, 'NOT_ALLOWED', language)
    const received = await receiveCourseFile(app, actor, kinds[request.params.kind], request)
    if (received instanceof UploadRefusal) return refuse(reply, received.status, received.code, language, received.params)
    return reply.header('cache-control', 'no-store').send(received)
  })
}
