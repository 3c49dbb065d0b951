import { randomInt } from 'node:crypto'
import { solveChallenge } from 'altcha-lib'
import type { Challenge } from 'altcha-lib/types'
import { cookieName } from '../src/session/session.js'
import type { TestServer } from './app.js'
import type { Answer } from './ask.js'

/** An address that no other test fails from: failures are counted by it. */
export const someAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`

/** The challenge that the sign-in page gets. */
export async function challenge(server: TestServer, address: string): Promise<Challenge> {
  return (await server.fastify.inject({ method: 'GET', url: '/captcha', remoteAddress: address })).json<Challenge>()
}

/** What the page sends for a challenge: the number that solves it. */
export async function solved({ algorithm, challenge, salt, signature, maxnumber }: Challenge): Promise<string> {
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
  return payload({ algorithm, challenge, salt, signature, number: solution!.number })
}

/** A solution, right or wrong, as it is sent. */
export const payload = (solution: object): string => Buffer.from(JSON.stringify(solution)).toString('base64')

const document = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on UserError { code message }
  ... on SignInRefused { retryAfterSeconds }
  ... on Viewer { id name role assignmentId sessionEndsAt unit { id } department { id } professional { id } assignments { id role unit { id } } contact { phone email } }
} }`

/** What is typed at the sign-in page. */
export interface Typed {
  readonly kind: 'PROFESSIONAL' | 'UNIT' | 'UNIT_ADMIN' | 'STAFF'
  readonly login: string
  readonly password: string
}

/** Sends a document as a browser at an address would. */
export async function sendFrom(server: TestServer, address: string, cookie: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await server.fastify.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: address,
    headers: { 'content-type': 'application/json' },
    ...(cookie ? { cookies: { [cookieName]: cookie } } : {}),
    payload: { query, variables },
  })
  return { ...response.json(), cookies: Object.fromEntries(response.cookies.map(({ name, value }) => [name, value])), status: response.statusCode }
}

/** Signs in as the page does: challenge, solution, mutation. Gives the outcome and the cookie. */
export async function signInAs(server: TestServer, typed: Typed, at: { address?: string; captcha?: string; cookie?: string | null } = {}) {
  const address = at.address ?? someAddress()
  const captcha = at.captcha ?? (await solved(await challenge(server, address)))
  const answer = await sendFrom(server, address, at.cookie ?? null, document, { input: { ...typed, captcha } })
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return { outcome: answer.data.signIn, cookie: answer.cookies[cookieName] ?? null }
}
