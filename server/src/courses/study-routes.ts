import type { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parse } from 'range-parser'
import { Role } from '../access/role.js'
import type { App } from '../context.js'
import { languageOf } from '../errors/language.js'
import type { MessageCode } from '../errors/message.js'
import { maskSurprises } from '../errors/mask-surprises.js'
import { refuse } from '../errors/refuse.js'
import { originOf } from '../session/origin.js'
import { cookieName, readActor } from '../session/session.js'

const mediaTypes: Readonly<Record<string, string>> = {
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/mp4',
  mp4: 'video/mp4',
  ts: 'video/mp2t',
  vtt: 'text/vtt; charset=utf-8',
}
const columnOf: Readonly<Record<string, 'film_key' | 'captions_key'>> = { 'film.mp4': 'film_key', 'captions.vtt': 'captions_key' }
const published = "join public_year y on y.year = c.year and y.status = 'PUBLISHED'"

/** A file of the storage, and how it is sent. */
interface Found {
  readonly key: string
  readonly mediaType: string
  /** Given to be kept under this name. */
  readonly name?: string
}

interface Refused {
  readonly status: number
  readonly code: MessageCode
}
interface Given extends Found {
  readonly size: number
  readonly part: 'whole' | 'none' | { readonly start: number; readonly end: number }
  readonly body: Readable | null
}

function give(request: FastifyRequest, reply: FastifyReply, outcome: Given | Refused) {
  if ('status' in outcome) return refuse(reply, outcome.status, outcome.code, languageOf(request.headers['accept-language']))
  const { mediaType, name, size, part, body } = outcome
  reply.header('content-type', mediaType).header('accept-ranges', 'bytes').header('cache-control', 'private, max-age=3600').header('vary', 'cookie')
  if (name) reply.header('content-disposition', contentDisposition(name)).header('content-security-policy', 'sandbox')
  if (part === 'none') return reply.code(416).header('content-range', `bytes */${size}`).send()
  if (part === 'whole') return reply.header('content-length', size).send(body)
  return reply
    .code(206)
    .header('content-range', `bytes ${part.start}-${part.end}/${size}`)
    .header('content-length', part.end - part.start + 1)
    .send(body)
}

/**
 * GET /study/lessons/:id/film.mp4, captions.vtt and hls/:file, and /study/materials/:id: to a person who is signed in as a professional, of
 * published years. Parts by Range. Expected outcomes are JSON {code, message} in the language asked for.
 */
export async function studyRoutes(fastify: FastifyInstance, app: App): Promise<void> {
  maskSurprises(fastify, 'FILE_MISSING')
  const { rows } = app.database.reader

  /** Who asks is looked at first, then what is asked for; a value, and not the reply, which a promise would take for one of its own. */
  async function look(request: FastifyRequest, find: () => Promise<Found | null>): Promise<Given | Refused> {
    const actor = await readActor(app, request.cookies[cookieName], originOf(request))
    if (!actor) return { status: 401, code: 'SIGN_IN_FIRST' }
    if (actor.role !== Role.PROFESSIONAL) return { status: 403, code: 'NOT_ALLOWED' }
    const found = await find()
    if (!found) return { status: 404, code: 'NOT_FOUND' }
    const size = await app.storage.size(found.key)
    const wanted = request.headers.range ? parse(size, request.headers.range) : null
    const [part, ...more] = wanted?.type === 'bytes' ? wanted.ranges : []
    if (wanted?.type === 'bytes' && wanted.code === 2 && !part) return { ...found, size, part: 'none', body: null }
    if (!part || more.length > 0) return { ...found, size, part: 'whole', body: await app.storage.read(found.key) }
    return { ...found, size, part, body: await app.storage.readPart(found.key, part.start, part.end) }
  }

  const typeOf = (name: string) => mediaTypes[name.slice(name.lastIndexOf('.') + 1)]
  async function ofLesson(id: string, column: string): Promise<string | null> {
    if (!/^\d{1,15}$/.test(id)) return null
    const [row] = await rows(`select l.${column} from lesson l join course c on c.id = l.course_id ${published} where l.id = ?`, [Number(id)])
    return (row?.[0] ?? null) as string | null
  }

  fastify.get<{ Params: { id: string; file: string } }>('/study/lessons/:id/:file', async (request, reply) =>
    give(request, reply, await look(request, async () => {
      const { id, file } = request.params
      const key = columnOf[file] ? await ofLesson(id, columnOf[file]) : null
      return key ? { key, mediaType: typeOf(file)! } : null
    })),
  )

  fastify.get<{ Params: { id: string; file: string } }>('/study/lessons/:id/hls/:file', async (request, reply) =>
    give(request, reply, await look(request, async () => {
      const { id, file } = request.params
      const mediaType = /^[\w-]{1,80}\.\w{2,4}$/.test(file) ? typeOf(file) : undefined
      const folder = mediaType ? await ofLesson(id, 'hls_key') : null
      return folder ? { key: `${folder}/${file}`, mediaType: mediaType! } : null
    })),
  )

  fastify.get<{ Params: { id: string } }>('/study/materials/:id', async (request, reply) =>
    give(request, reply, await look(request, async () => {
      const { id } = request.params
      if (!/^\d{1,15}$/.test(id)) return null
      const [row] = await rows(`select m.storage_key, m.media_type, m.name from course_material m join course c on c.id = m.course_id ${published} where m.id = ?`, [Number(id)])
      return row ? { key: String(row[0]), mediaType: String(row[1]), name: String(row[2]) } : null
    })),
  )
}
