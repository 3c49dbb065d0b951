import type { FastifyRequest } from 'fastify'
import type { Origin } from '../access/actor.js'

/** Where a request came from, for limits, sessions and the trail. */
export const originOf = (request: FastifyRequest): Origin => ({ address: request.ip, requestId: request.id })
