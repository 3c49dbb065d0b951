import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance } from 'fastify'
import { languageOf } from './language.js'
import type { MessageCode } from './message.js'
import { refuse } from './refuse.js'

/**
 * Answers what goes wrong in the plain HTTP routes of an instance: a fault of the request (a body that is no form, a broken address) with
 * the code given; a surprise with an id under which its cause is logged, and nothing else.
 */
export function maskSurprises(fastify: FastifyInstance, fault: MessageCode): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, error.statusCode, fault, languageOf(request.headers['accept-language']))
    const id = randomUUID()
    request.log.error({ err: error, id }, 'unexpected error in a request')
    // The answer may have been begun as a file.
    reply.removeHeader('content-length').removeHeader('content-disposition').type('application/json; charset=utf-8')
    return reply.code(500).header('cache-control', 'no-store').send({ code: 'INTERNAL_SERVER_ERROR', message: `Something went wrong. Quote ${id} when asking for help.` })
  })
}
