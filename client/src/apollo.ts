import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, from } from '@apollo/client/core'
import { setContext } from '@apollo/client/link/context'
import { onError } from '@apollo/client/link/error'
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries'
import type { DocumentNode } from 'graphql'
import { possibleTypes } from '@xueshi/schema'
import { heardServer, lostServer } from './connection'

/** What the page must do when an answer says something about the session, given by `main.ts`. */
export interface ApolloEvents {
  /** The language that answers are worded in. */
  language: () => string
  /** An answer said UNAUTHENTICATED, or knew no viewer: nobody is signed in any more. */
  unauthenticated: () => void
  /** An answer said FORBIDDEN, with the server's words. */
  forbidden: (message: string) => void
}

/** The SHA-256 that the typed document carries from its generation; the server knows the text by it. */
function persistedHash(document: DocumentNode): string {
  const meta = (document as { __meta__?: { hash?: string } }).__meta__
  if (!meta?.hash) throw new Error('A document without a hash: import it through graphql() and run generate')
  return meta.hash.replace(/^sha256:/, '')
}

/**
 * The one connection to `/graphql`: cookies of the same origin, documents by hash (the whole text follows only when the
 * server does not know the hash), answers in the chosen language.
 */
export function createApolloClient(events: ApolloEvents): ApolloClient<unknown> {
  const language = setContext((_operation, context) => ({
    headers: { ...context['headers'], 'accept-language': events.language() },
  }))
  const outcomes = onError(({ graphQLErrors, networkError }) => {
    for (const error of graphQLErrors ?? []) {
      if (error.extensions?.['code'] === 'UNAUTHENTICATED') events.unauthenticated()
      if (error.extensions?.['code'] === 'FORBIDDEN') events.forbidden(error.message)
    }
    // A status means that the server answered; without one the answer never came.
    if (networkError && !('statusCode' in networkError)) lostServer()
  })
  const heard = new ApolloLink((operation, forward) =>
    forward(operation).map((answer) => {
      const response = operation.getContext()['response'] as Response | undefined
      heardServer(response?.headers.get('date') ?? null)
      if (answer.data?.['viewer'] === null) events.unauthenticated()
      return answer
    }),
  )
  // A text that follows an unknown hash goes alone: the hash is that of the generated text, not of this printing of it.
  const textAlone = new ApolloLink((operation, forward) => {
    const { http } = operation.getContext() as { http?: { includeQuery?: boolean } }
    if (http?.includeQuery) delete operation.extensions['persistedQuery']
    return forward(operation)
  })
  return new ApolloClient({
    link: from([
      outcomes,
      language,
      heard,
      createPersistedQueryLink({ generateHash: persistedHash }),
      textAlone,
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
    cache: new InMemoryCache(possibleTypes),
    devtools: { enabled: import.meta.env.DEV },
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  })
}
