import type { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { parse } from 'range-parser'
import type { Actor } from '../access/actor.js'
import type { App } from '../context.js'
import { languageOf } from '../errors/language.js'
import type { MessageCode } from '../errors/message.js'
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

/** The media type of a film's part by its name; undefined where no film has such a part. */
export const filmPartType = (name: string): string | undefined => (/^[\w-]{1,80}\.\w{2,4}$/.test(name) ? mediaTypes[name.slice(name.lastIndexOf('.') + 1)] : undefined)

/** A file of the storage, and how it is sent. */
export interface Found {
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

/** Gives files of the storage, parts by Range, to those whom the rule lets in; `find` says which file, null where there is none for them. */
export function fileServer(app: App, rule: (actor: Actor) => boolean) {
  /** Who asks is looked at first, then what is asked for; a value, and not the reply, which a promise would take for one of its own. */
  async function look(request: FastifyRequest, find: (actor: Actor) => Promise<Found | null>): Promise<Given | Refused> {
    const actor = await readActor(app, request.cookies[cookieName], originOf(request))
    if (!actor) return { status: 401, code: 'SIGN_IN_FIRST' }
    if (!rule(actor)) return { status: 403, code: 'NOT_ALLOWED' }
    const found = await find(actor)
    if (!found) return { status: 404, code: 'NOT_FOUND' }
    const size = await app.storage.size(found.key)
    const wanted = request.headers.range ? parse(size, request.headers.range) : null
    const [part, ...more] = wanted?.type === 'bytes' ? wanted.ranges : []
    if (wanted?.type === 'bytes' && wanted.code === 2 && !part) return { ...found, size, part: 'none', body: null }
    if (!part || more.length > 0) return { ...found, size, part: 'whole', body: await app.storage.read(found.key) }
    return { ...found, size, part, body: await app.storage.readPart(found.key, part.start, part.end) }
  }

  return async (request: FastifyRequest, reply: FastifyReply, find: (actor: Actor) => Promise<Found | null>) => give(request, reply, await look(request, find))
}
