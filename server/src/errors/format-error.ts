import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** Codes of errors that say what the caller did; everything else is a surprise and is masked. */
const open = new Set([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'DOCUMENT_NOT_TRUSTED',
])

/** Lets through what the caller did; gives a surprise one sentence and an id, and logs its cause with the id. */
export function formatError(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.['code'] ?? '')
    if (open.has(code)) {
      const { message, path, locations } = formatted
      return { message, ...(path ? { path } : {}), ...(locations ? { locations } : {}), extensions: { code } }
    }
    const id = randomUUID()
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
    log.error({ err: cause, id, path: formatted.path }, 'unexpected error in a request')
    return {
      message: `Something went wrong. Quote ${id} when asking for help.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    }
  }
}
