import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../test/app.js'
import { attempt, send, signedIn } from '../test/ask.js'
import { buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../test/factories.js'
import { supportOf } from '../test/support.js'
import { Role } from './access/role.js'

const server = testServer()
let person: Person
let support: Person
beforeAll(async () => {
  const unit = await buildUnit(server)
  const authority = await buildUnit(server, { kind: 'AUTHORITY' as never })
  await supervise(server, authority, unit)
  person = await buildProfessional(server, { unit })
  support = await buildStaff(server, Role.SUPPORT)
})

const repeat = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ')
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  server.fastify.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) })

describe('a document', () => {
  it.each([
    ['101 aliases', `{ ${repeat(101, i => `a${i}: __typename`)} }`],
    ['depth 20', `{ viewer { ${repeat(20, () => 'unit { departments {')} id ${repeat(20, () => '} }')} } }`],
    ['unknown directives', `{ __typename ${repeat(10, i => `@d${i}`)} }`],
    ['10 000 tokens', `{ ${repeat(10_000, () => '__typename')} }`],
    ['a list within itself', '{ hourRecords(first: 1) { nodes { duplicates { id duplicates { id } } } } }'],
    ['a list within itself, over others', '{ searchUnits(text: "x") { departments { unit { departments { id } } } } }'],
    ['a list within itself, in a fragment', 'query { searchUnits(text: "x") { ...U } } fragment U on Unit { departments { unit { ... on Unit { departments { id } } } } }'],
    ['lists in lists', '{ hourRecords(first: 100) { nodes { duplicates { timeline { unit { departments { id } } } } } } }'],
    ['a field 500 times', `{ ${repeat(500, () => 'viewer { id }')} regions { ${repeat(500, () => 'name')} } }`.slice(0, 30_000)],
  ])('with %s is refused or harmless, with one answer', async (_, query) => {
    const { errors, status } = await send(server, await signedIn(server, person), query)
    expect(status).toBe(errors ? 400 : 200)
    expect(errors?.length ?? 0).toBeLessThan(7)
  })

  it('may not be sent in batches, by GET with a mutation, or as a form of another site', async () => {
    expect((await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).statusCode).toBe(400)
    const get = await server.fastify.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent('mutation { signOut }')}`, headers: { 'apollo-require-preflight': 'true' } })
    expect(get.statusCode).toBe(405)
    expect((await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' })).statusCode).toBe(400)
    expect((await server.fastify.inject({ method: 'GET', url: '/graphql?query={__typename}' })).statusCode).toBe(400)
  })
})

describe('lists within lists', () => {
  it.each(['{ hourRecords(first: 1) { nodes { duplicates { duplicates { id } } } } }', 'query ($n: Int) { hourRecords(first: $n) { nodes { duplicates { timeline { unit { departments { id } } } } } } }'])(
    'say what to do: %s',
    async query => {
      const { errors, status } = await send(server, await signedIn(server, person), query)
      expect(status).toBe(400)
      expect(errors).toMatchObject([{ message: expect.stringMatching(/within itself|shorter pages/), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    },
  )
})

describe('the pages’ own documents', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../schema/gql/persisted-documents.json', import.meta.url), 'utf8')) as Record<string, string>

  it.each(Object.values(manifest).map(text => [/^\w+ (\w+)/.exec(text)?.[1] ?? text, text]))('%s is valid and within the limits', async (_, text) => {
    const { errors } = await send(server, null, text)
    const refused = errors?.filter(({ extensions }) => ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'INTERNAL_SERVER_ERROR'].includes(String(extensions?.['code'])))
    expect(refused ?? []).toEqual([])
  })
})

describe('refusals', () => {
  it('of a root field fail the whole answer and say why', async () => {
    expect((await attempt(server, null, '{ hourRecords { totalCount } }')).errors).toMatchObject([{ path: ['hourRecords'], extensions: { code: 'UNAUTHENTICATED' } }])
    const refused = await attempt(server, support, '{ site { today } units { totalCount } }')
    expect(refused).toMatchObject({ data: null, errors: [{ path: ['units'], extensions: { code: 'FORBIDDEN' } }] })
    // One that may be null is no different: half an answer would pass for a whole one.
    const nullable = await attempt(server, support, '{ site { today } departmentEffects(id: 1) { people } }')
    expect(nullable).toMatchObject({ data: null, errors: [{ path: ['departmentEffects'], extensions: { code: 'FORBIDDEN' } }] })
  })

  it('of a field below cost that field alone', async () => {
    const { cookie, lookUp } = await supportOf(server, support)
    await lookUp(person.login)
    const { data, errors } = await send(server, cookie, '{ professionals(first: 1) { nodes { name phone } } }')
    expect(data.professionals.nodes[0]).toMatchObject({ name: expect.any(String), phone: null })
    expect(errors).toMatchObject([{ path: ['professionals', 'nodes', 0, 'phone'], extensions: { code: 'FORBIDDEN' } }])
  })

  it('of a page that is too large or a cursor that is none', async () => {
    for (const list of ['hourRecords(first: 101)', 'hourRecords(first: 0)', 'hourRecords(after: "x")', 'annualHours(year: 2026, after: "x")', 'professionals(first: 1000)']) {
      expect((await attempt(server, person, `{ ${list} { totalCount } }`)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })
})

describe('surprises', () => {
  it('are masked, and keep their secret behind an id', async () => {
    const cookie = await signedIn(server, person)
    const rows = server.app.database.reader.rows
    Object.assign(server.app.database.reader, {
      rows: async (sql: string, params: never[]) => {
        if (sql.includes('from region')) throw new Error('secret internals')
        return rows(sql, params)
      },
    })
    const answer = await send(server, cookie, '{ regions { name } }')
    Object.assign(server.app.database.reader, { rows })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(answer.errors).toMatchObject([{ path: ['regions'], extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) } }])
  })
})
