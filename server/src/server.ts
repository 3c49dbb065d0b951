import { randomUUID } from 'node:crypto'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import fastifyCookie from '@fastify/cookie'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { certificateRoutes } from './certificates/certificate-routes.js'
import type { App, Context } from './context.js'
import { requestContext } from './context.js'
import { formatError } from './errors/format-error.js'
import { languageOf } from './errors/language.js'
import { courseFileRoutes } from './courses/course-file-routes.js'
import { studyRoutes } from './courses/study-routes.js'
import { compiledExecutor } from './execute.js'
import { questionExport } from './exams/question-export.js'
import { exportRoutes } from './exports/export-routes.js'
import { fileRoutes } from './files/file-routes.js'
import { importRoutes } from './imports/import-routes.js'
import { knownDocuments } from './site/known-documents.js'
import { limits, parseLimits, validationLimits } from './limits.js'
import { pageRoutes } from './site/page-routes.js'
import { captchaRoutes } from './session/captcha.js'
import { originOf } from './session/origin.js'
import { cookieName, readActor } from './session/session.js'
import { trustedDocuments } from './site/trusted-documents.js'

/** The whole server over its parts, not yet listening: tests ask it with `inject`. */
export async function buildServer(app: App, schema: GraphQLSchema): Promise<FastifyInstance> {
  const fastify = Fastify({
    logger: { level: app.config.LOG_LEVEL, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: true }),
    // The trail keeps it: a count would begin anew with each start and each server.
    genReqId: () => randomUUID(),
    trustProxy: app.config.TRUST_PROXY === 'on',
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
  })
  fastify.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin').header('x-frame-options', 'SAMEORIGIN')
  })
  await fastify.register(fastifyCookie)

  const contextOf = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const origin = originOf(request)
    return requestContext(app, {
      actor: await readActor(app, request.cookies[cookieName], origin),
      language: languageOf(request.headers['accept-language']),
      origin,
      reply,
    })
  }
  const format = formatError(fastify.log)
  const documents = trustedDocuments(app.config.TRUSTED_DOCUMENTS)
  const known = knownDocuments(schema, documents, contextOf, format)
  const { plugins, validationRules } = limits()
  const apollo = new ApolloServer<Context>({
    gateway: compiledExecutor(schema),
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    // Apollo's own handlers would end the process by the signal while main.ts is still closing files and database.
    stopOnTerminationSignals: false,
    formatError: format,
    persistedQueries: { cache: documents.cache, ttl: null },
    parseOptions: parseLimits,
    validationOptions: validationLimits,
    validationRules,
    plugins: [
      ...(plugins as ApolloServerPlugin<Context>[]),
      documents.plugin,
      known.plugin,
      fastifyApolloDrainPlugin(fastify),
      // On by default, and costs a third of all throughput: it wraps every field of the schema.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await apollo.start()
  const answerByApollo = fastifyApolloHandler(apollo, { context: contextOf })
  fastify.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => (await known.answer(request, reply)) ?? answerByApollo.call(fastify, request, reply),
  })
  fastify.get('/health', async (_request, reply) => {
    await app.database.reader.rows('select 1', [])
    return reply.header('cache-control', 'no-store').send({ status: 'ok' })
  })
  await fastify.register(async instance => captchaRoutes(instance, app))
  await fastify.register(async instance => fileRoutes(instance, app))
  await fastify.register(async instance => exportRoutes(instance, app, schema))
  await fastify.register(async instance => importRoutes(instance, app))
  await fastify.register(async instance => questionExport(instance, app))
  await fastify.register(async instance => studyRoutes(instance, app))
  await fastify.register(async instance => courseFileRoutes(instance, app))
  await fastify.register(async instance => certificateRoutes(instance, app))
  await fastify.register(async instance => pageRoutes(instance))
  return fastify
}
