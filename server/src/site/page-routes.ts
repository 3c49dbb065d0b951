import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const root = fileURLToPath(new URL('../../../client/dist', import.meta.url))

const policy = [
  "default-src 'self'",
  // Element Plus positions what floats by style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // A film of a playlist is put together in the page.
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

/** Serves the built client; every address that is no file is the page itself, whose router takes it from there. */
export async function pageRoutes(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(root)) return
  await fastify.register(fastifyStatic, {
    root,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('content-security-policy', policy)
    },
  })
  fastify.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) return reply.sendFile('index.html')
    return reply.code(404).send({ code: 'NOT_FOUND' })
  })
}
