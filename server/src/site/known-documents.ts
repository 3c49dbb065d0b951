import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, Kind, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Context } from '../context.js'
import { executeOperation } from '../execute.js'
import type { TrustedDocuments } from './trusted-documents.js'

interface Known {
  readonly document: DocumentNode
  readonly operationName: string | undefined
}

/** What is kept: so many texts, none longer than this. A page's longest is half of it. */
const most = 500
const longest = 10_000

/** What a request's body may hold for its document to be looked up; everything else is Apollo's to answer. */
interface Body {
  query?: unknown
  operationName?: unknown
  variables?: unknown
  extensions?: { persistedQuery?: { version?: unknown; sha256Hash?: unknown } } | null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Answers a document that Apollo has let through before: parsed, validated and within the limits. Its pipeline would find the same again,
 * at a third of the cost of a list. Whatever is not plainly such a request (another method, content type or `accept`, a batch, a wrong
 * body, variables that do not fit) is left to Apollo, which answers or refuses it as always.
 *
 * What stays the same: only JSON is taken, which no page of another site may send unasked (CSRF); the context with the session;
 * guards, scopes and masking, which are the schema's; the form of errors; the TRUSTED_DOCUMENTS setting.
 */
export function knownDocuments(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
) {
  const known = new Map<string, Known>()

  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document, operation }) => {
        if (source.length > longest || known.has(source) || document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length !== 1) return
        if (known.size >= most) known.delete(known.keys().next().value!)
        known.set(source, { document, operationName: operation?.name?.value })
      },
    }),
  }

  function find({ method, headers, body }: FastifyRequest): { found: Known; variables: Record<string, unknown> } | undefined {
    if (method !== 'POST' || !headers['content-type']?.startsWith('application/json') || !isRecord(body)) return undefined
    if (headers.accept !== undefined && headers.accept !== '*/*' && headers.accept !== 'application/json') return undefined
    const { query, operationName, variables, extensions } = body as Body
    const text = query === undefined ? trusted.find(extensions?.persistedQuery) : extensions ? undefined : query
    const found = typeof text === 'string' && trusted.allowsAnybody(text) ? known.get(text) : undefined
    if (!found || !(operationName == null || operationName === found.operationName) || !(variables == null || isRecord(variables))) return undefined
    return { found, variables: variables ?? {} }
  }

  const formatted = (error: GraphQLError) =>
    formatError({ ...error.toJSON(), extensions: { ...error.extensions, code: error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR' } }, error)

  /** The answer's text, or undefined where Apollo is to answer: then nothing has been executed. */
  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const asked = find(request)
    if (!asked) return undefined
    const { document, operationName } = asked.found
    // A context that cannot be made now is tried again by Apollo, which also words what went wrong.
    const context = await contextOf(request, reply).catch(() => undefined)
    if (!context) return undefined
    reply.type('application/json; charset=utf-8')
    try {
      const { errors, data } = await executeOperation(schema, document, operationName, asked.variables, context)
      // Variables that do not fit.
      if (data === undefined) return undefined
      return JSON.stringify({ errors: errors?.map(formatted), data })
    } catch (error) {
      reply.code(500)
      return JSON.stringify({ errors: [formatted(new GraphQLError('Unexpected error', { originalError: error as Error }))] })
    }
  }

  return { plugin, answer }
}
