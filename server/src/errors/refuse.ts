import type { FastifyReply } from 'fastify'
import type { Language } from './language.js'
import { wording, type MessageCode, type MessageParams } from './message.js'

/** Answers a plain HTTP request with an expected outcome: its status, a stable code and the words in the language asked for. */
export function refuse(reply: FastifyReply, status: number, code: MessageCode, language: Language, params?: MessageParams): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ code, message: wording(code, language, params) })
}
