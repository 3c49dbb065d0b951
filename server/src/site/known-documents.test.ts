import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { withRows } from '../../test/statements.js'
import { cookieName } from '../session/session.js'

const server = testServer()
const strict = testServer({ TRUSTED_DOCUMENTS: 'only' })

/** Asks the same twice: the first answer is Apollo's, the second that of a known document. */
async function twice(person: Person | null, query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const cookie = person && (await signedIn(server, person))
  return [await send(server, cookie, query, variables, headers), await send(server, cookie, query, variables, headers)]
}

const professional = async () => buildProfessional(server, { unit: await buildUnit(server) })

test('a known document gets the same data', async () => {
  const person = await professional()

  const [first, second] = await twice(person, 'query Known1 { viewer { name role } site { currentYear } }')

  expect(second).toEqual(first)
  expect(second!.data.viewer.name).toBe(person.name)
})

test('each caller gets what is theirs', async () => {
  const query = 'query Known2 { viewer { name } }'
  const one = await professional()
  const other = await professional()
  await twice(one, query)

  const [answer] = await twice(other, query)

  expect(answer!.data.viewer.name).toBe(other.name)
})

test('a refusal keeps its path, its code and its status', async () => {
  const [first, second] = await twice(await professional(), 'query Known3 { accounts(first: 5) { nodes { id } } }')

  expect(second).toEqual(first)
  expect(second!.errors![0]).toMatchObject({ path: ['accounts'], extensions: { code: 'FORBIDDEN' } })
})

test('variables that do not fit are refused alike', async () => {
  const query = 'query Known4($year: Int!) { hourRecords(filter: { year: $year }) { nodes { id } } }'
  const person = await professional()
  await twice(person, query, { year: 2026 })

  const [answer] = await twice(person, query, { year: 'soon' })

  expect(answer!.status).toBe(400)
  expect(answer!.errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
})

test('an input that a resolver refuses is refused alike', async () => {
  const [first, second] = await twice(await professional(), 'query Known5 { hourRecords(first: 1000) { nodes { id } } }')

  expect(second).toEqual(first)
  expect(second!.errors![0]).toMatchObject({ path: ['hourRecords'], extensions: { code: 'BAD_USER_INPUT' } })
})

test('a surprise is masked alike, and its cause is not told', async () => {
  const person = await professional()
  const query = 'query Known6 { hourRecords(first: 1) { nodes { title } } }'
  const cookie = await signedIn(server, person)
  await send(server, cookie, query)

  const answer = await withRows(
    server,
    rows => async (sql, params) => (sql.includes('from hour_record') ? Promise.reject(new Error('secret internals')) : rows(sql, params)),
    () => send(server, cookie, query),
  )

  expect(answer.errors![0]).toMatchObject({ path: ['hourRecords'], extensions: { code: 'INTERNAL_SERVER_ERROR' } })
  expect(JSON.stringify(answer)).not.toContain('secret')
})

test('a form of another site is refused, also with a known document', async () => {
  const query = 'query Known7 { viewer { name } }'
  const person = await professional()
  await twice(person, query)

  const answer = await server.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'text/plain' },
    cookies: { [cookieName]: await signedIn(server, person) },
    payload: JSON.stringify({ query }),
  })

  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toContain(person.name)
})

test('an operation that the document does not hold is refused', async () => {
  const query = 'query Known8 { site { currentYear } }'
  await twice(null, query)

  const answer = await server.fastify.inject({ method: 'POST', url: '/graphql', payload: { query, operationName: 'Other' } })

  expect(answer.json().errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE')
})

test('nothing of an answer is stored on its way', async () => {
  const query = 'query Known9 { site { currentYear } }'
  await twice(null, query)

  const { headers } = await server.fastify.inject({ method: 'POST', url: '/graphql', payload: { query } })

  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' })
})

test('a page’s document is answered by its hash', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../schema/gql/persisted-documents.json', import.meta.url), 'utf8')) as Record<string, string>
  const [hash] = Object.entries(manifest).find(([, text]) => text.includes('query MyHourRecords('))!
  const person = await professional()
  const cookie = await signedIn(server, person)
  const ask = () =>
    server.fastify.inject({
      method: 'POST',
      url: '/graphql',
      cookies: { [cookieName]: cookie },
      payload: { operationName: 'MyHourRecords', variables: { first: 5 }, extensions: { persistedQuery: { version: 1, sha256Hash: hash.replace(/^sha256:/, '') } } },
    })

  const answers = [await ask(), await ask()].map(answer => answer.json())

  expect(answers[1]).toEqual(answers[0])
  expect(answers[1].data.hourRecords.totalCount).toBe(0)
})

test('where only the pages’ documents are taken, no other becomes known', async () => {
  const query = 'query Known10 { viewer { name } }'
  const person = await buildProfessional(strict, { unit: await buildUnit(strict) })
  const cookie = await signedIn(strict, person)

  const answers = [await send(strict, cookie, query), await send(strict, cookie, query)]

  expect(answers.map(({ status, errors }) => [status, errors![0]!.extensions!['code']])).toEqual([
    [403, 'DOCUMENT_NOT_TRUSTED'],
    [403, 'DOCUMENT_NOT_TRUSTED'],
  ])
})
