import type { FormattedExecutionResult } from 'graphql'
import { cookieName, startSession } from '../src/session/session.js'
import type { TestServer } from './app.js'
import type { Person } from './factories.js'

/** Data of an answer, as the test reads it. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it asked for
export type Answer = FormattedExecutionResult<any, any> & { cookies: Record<string, string>; status: number }

/** Sends a document to the real door: as a visitor, or with a cookie. */
export async function send(server: TestServer, cookie: string | null, query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await server.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    ...(cookie ? { cookies: { [cookieName]: cookie } } : {}),
    payload: { query, variables },
  })
  const cookies = Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]))
  return { ...response.json(), cookies, status: response.statusCode }
}

/** Signs a person in without the captcha and password of the sign-in page, by the function that the page ends with; gives the cookie. */
export async function signedIn(server: TestServer, person: Pick<Person, 'accountId' | 'assignmentId'>): Promise<string> {
  const { accountId, assignmentId } = person
  return server.app.database.fork().transactional(em => startSession(em as never, server.app, { accountId, assignmentId, address: '127.0.0.1' }))
}

/** Asks as a person; throws on errors, so that a test of what succeeds fails where it went wrong. */
export async function ask(server: TestServer, person: Pick<Person, 'accountId' | 'assignmentId'> | null, query: string, variables: Record<string, unknown> = {}) {
  const answer = await attempt(server, person, query, variables)
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data
}

/** Asks as a person; gives the whole answer with its errors. */
export async function attempt(server: TestServer, person: Pick<Person, 'accountId' | 'assignmentId'> | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  return send(server, person ? await signedIn(server, person) : null, query, variables)
}
