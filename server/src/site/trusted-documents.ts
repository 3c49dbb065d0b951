import { existsSync, readFileSync } from 'node:fs'
import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { Role } from '../access/role.js'
import type { Context } from '../context.js'

const manifest = new URL('../../../schema/gql/persisted-documents.json', import.meta.url)

/** Roles that only use the pages, and visitors: with TRUSTED_DOCUMENTS=only they may send no documents of their own. */
const pagesOnly = (context: Context) => !context.actor?.role || context.actor.role === Role.PROFESSIONAL

/** What the server asks of the pages' own documents. */
export interface TrustedDocuments {
  /** Apollo's view of them, by hash. */
  readonly cache: { get(key: string): Promise<string | undefined>; set(): Promise<void>; delete(): Promise<boolean> }
  /** Refuses other documents where only these may be sent. */
  readonly plugin: ApolloServerPlugin<Context>
  /** The text that a request names by its hash; undefined for an unknown one. */
  find(named: { version?: unknown; sha256Hash?: unknown } | undefined): string | undefined
  /** Whether nobody need be refused this text. */
  allowsAnybody(text: string): boolean
}

/**
 * The pages' own documents, by hash. They are not written at run time: an unknown hash is answered with "not found",
 * the client then sends the whole text, which counts as any other document.
 */
export function trustedDocuments(mode: 'any' | 'only'): TrustedDocuments {
  const documents = new Map<string, string>(
    existsSync(manifest)
      ? Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).map(([hash, text]) => [hash.replace(/^sha256:/, ''), text] as const)
      : [],
  )
  const cache = {
    get: async (key: string) => documents.get(key.replace(/^apq:/, '')),
    set: async () => {},
    delete: async () => false,
  }
  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ queryHash, contextValue }) => {
        if (mode === 'only' && pagesOnly(contextValue) && !documents.has(queryHash ?? '')) {
          throw new GraphQLError('This site takes only the documents of its own pages.', {
            extensions: { code: 'DOCUMENT_NOT_TRUSTED', http: { status: 403 } },
          })
        }
      },
    }),
  }
  const texts = new Set(documents.values())
  return {
    cache,
    plugin,
    find: named => (named?.version === 1 && typeof named.sha256Hash === 'string' ? documents.get(named.sha256Hash) : undefined),
    allowsAnybody: text => mode === 'any' || texts.has(text),
  }
}
