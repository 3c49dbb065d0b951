import { beforeAll, describe, expect, it } from 'vitest'
import type { EntityManager } from '@mikro-orm/sql'
import { testServer } from '../../../test/app.js'
import { send, signedIn } from '../../../test/ask.js'
import type { Person } from '../../../test/factories.js'
import { doorsOf, type Doors } from '../../../test/two-units-doors.js'
import { rowsOf, type Rows } from '../../../test/two-units-rows.js'
import { ofNoUnit, unscoped } from '../../../test/two-units-unscoped.js'
import { buildSide, everybodyOf, type Side } from '../../../test/two-units.js'
import { cookieName, readActorOf } from '../../session/session.js'
import { scopeFilter } from '../scope.js'

type Name = keyof Rows['ids']

const server = testServer()
let a: Side
/** A row of each entity that is a side's, and the doors to it. */
const rows = {} as Record<'a' | 'b', Rows['ids']>
const doors = {} as Record<'a' | 'b', Record<Name, Doors>>
/** Those to whom it is nothing: A's for B, and another department's administrator of A's own unit for A. */
let strangers: { readonly name: string; readonly who: Person; readonly side: 'a' | 'b' }[]
const cookies = new Map<Person, string>()
const actors = new Map<Person, Awaited<ReturnType<typeof readActorOf>>>()
beforeAll(async () => {
  a = await buildSide(server)
  const b = await buildSide(server)
  const neighbour = await buildSide(server, a.unit)
  for (const [name, side] of [['a', a], ['b', b]] as const) {
    const made = await rowsOf(server, side)
    rows[name] = made.ids
    doors[name] = doorsOf(side, made)
  }
  strangers = [...everybodyOf(a).map(([name, who]) => ({ name, who, side: 'b' as const })), { name: 'the administrator of the department beside', who: neighbour.departmental, side: 'a' as const }]
})

const cookieOf = async (who: Person) => {
  if (!cookies.has(who)) cookies.set(who, await signedIn(server, who))
  return cookies.get(who)!
}
const entities = () => [...server.app.database.fork().getMetadata().getAll().values()].filter(({ pivotTable, abstract }) => !pivotTable && !abstract)
const names = () => Object.keys(doors.a) as Name[]
const metaOf = (name: Name) => entities().find(({ className }) => className === name)!

/** A unit of work as a request of somebody's has it. */
async function asked(who: Person): Promise<EntityManager> {
  if (!actors.has(who)) {
    await cookieOf(who)
    const [[session] = []] = await server.app.database.reader.rows('select max(id) from session where account_id = ? and assignment_id = ?', [who.accountId, who.assignmentId])
    actors.set(who, await readActorOf(server.app, Number(session), { address: '127.0.0.1', requestId: 'test' }))
  }
  const em = server.app.database.fork()
  em.setFilterParams(scopeFilter, { actor: actors.get(who) })
  return em as EntityManager
}

/** Whether an answer holds nothing: no row, no count, no flag. */
const empty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.entries(value).every(([key, one]) => key === '__typename' || empty(one)) : !value
const holds = (value: unknown, id: number): boolean =>
  typeof value === 'object' && value !== null && Object.entries(value).some(([key, one]) => (key === 'id' && one === String(id)) || holds(one, id))
/** The answer of a root field; null where it is not for whoever asks. */
async function answer(who: Person, field: string, kind = 'query') {
  const { data, errors } = await send(server, await cookieOf(who), `${kind} { found: ${field} }`)
  const codes = (errors ?? []).map(({ extensions }) => extensions?.['code'])
  if (codes.some(code => code !== 'FORBIDDEN')) throw new Error(`${field}: ${JSON.stringify(errors)}`)
  return data?.found ?? null
}
const finds = async (who: Person, { field, among }: Doors['asks'][number]) => {
  const found = await answer(who, field)
  return among === undefined ? !empty(found) : holds(found, among)
}
const file = async (who: Person, url: string) => (await server.fastify.inject({ method: 'GET', url, cookies: { [cookieName]: await cookieOf(who) } })).statusCode
/** All columns of a row, as they are in the database. */
async function stored(name: Name, side: 'a' | 'b') {
  const { tableName, properties } = metaOf(name)
  const key = Object.entries(rows[side][name]) as [string, number][]
  const columns = key.map(([property]) => properties[property as never]!['fieldNames'][0])
  return server.app.database.reader.rows(`select * from ${tableName} where ${columns.map(column => `${column} = ?`).join(' and ')}`, key.map(([, value]) => value))
}

describe('every entity', () => {
  it('has a scope, or a reason why nobody reaches its rows without one', () => {
    const scoped = entities().filter(({ filters }) => scopeFilter in filters)
    expect(scoped.map(({ className }) => className).sort()).toEqual([...names(), ...Object.keys(ofNoUnit)].sort())
    expect(entities().filter(one => !scoped.includes(one)).map(({ className }) => className).sort()).toEqual(Object.keys(unscoped).sort())
  })

  it('with a scope throws without an actor', async () => {
    for (const name of names()) {
      const em = server.app.database.fork()
      const entity = metaOf(name).class
      await expect(em.find(entity, {})).rejects.toThrow(/No arguments provided for filter/)
      await expect(em.count(entity)).rejects.toThrow(/No arguments provided for filter/)
    }
  })
})

describe('a row that is another’s', () => {
  const forStrangers = async (each: (name: Name, stranger: (typeof strangers)[number]) => Promise<string[]>) => {
    const found: string[] = []
    for (const stranger of strangers) {
      for (const name of names()) {
        if (stranger.side === 'a' && doors.a[name].wholeUnit) continue
        found.push(...(await each(name, stranger)).map(door => `${stranger.name}: ${name} by ${door}`))
      }
    }
    return found
  }

  it('is in no unit of work: by list, key, count, update and removal', async () => {
    const found = await forStrangers(async (name, { who, side }) => {
      const [entity, key] = [metaOf(name).class, rows[side][name] as never]
      const [first] = Object.keys(rows[side][name])
      const keyOf = (row: object) => JSON.stringify(Object.keys(rows[side][name]).map(property => row[property as never]))
      const listed = (await (await asked(who)).find(entity, { [first!]: rows[side][name][first as never] } as never)).some(row => keyOf(row as object) === keyOf(rows[side][name]))
      const ways = {
        list: listed,
        key: (await (await asked(who)).findOne(entity, key)) !== null,
        count: (await (await asked(who)).count(entity, key)) > 0,
      }
      return Object.keys(ways).filter(way => ways[way as never])
    })
    expect(found).toEqual([])
  })

  it('is in the unit of work of those whose it is', async () => {
    const missing: string[] = []
    for (const name of names()) if (!(await (await asked(doors.a[name].seenBy)).findOne(metaOf(name).class, rows.a[name] as never))) missing.push(name)
    expect(missing).toEqual([])
  })

  it('is behind no door of the API: by id, list, filter, count and nested path; nor is its file', async () => {
    const found = await forStrangers(async (name, { who, side }) => {
      const { asks, files = [] } = doors[side][name]
      const through: string[] = []
      for (const ask of asks) if (await finds(who, ask)) through.push(ask.field)
      for (const url of files) if (![403, 404].includes(await file(who, url))) through.push(url)
      return through
    })
    expect(found).toEqual([])
  })

  it('though each of these doors leads to it for those whose it is', async () => {
    const closed: string[] = []
    for (const name of names()) {
      for (const ask of doors.a[name].asks) if (!(await finds(ask.by, ask))) closed.push(ask.field)
      for (const url of doors.a[name].files ?? []) if ([401, 403].includes(await file(doors.a[name].seenBy, url))) closed.push(url)
    }
    expect(closed).toEqual([])
  })

  it('cannot be acted on: it is answered as what is nowhere, and stays as it is', async () => {
    const before = await Promise.all(names().flatMap(name => [stored(name, 'a'), stored(name, 'b')]))
    const acted = await forStrangers(async (name, { who, side }) => {
      const done: string[] = []
      for (const act of doors[side][name].acts ?? []) {
        const outcome = await answer(who, `${act} { __typename }`, 'mutation')
        if (outcome !== null && outcome.__typename !== 'NotFound') done.push(`${act}: ${outcome.__typename}`)
      }
      return done
    })
    expect(acted).toEqual([])
    for (const stranger of strangers) {
      for (const name of names().filter(one => stranger.side === 'b' || !doors.a[one].wholeUnit)) {
        const em = await asked(stranger.who)
        const [entity, key] = [metaOf(name).class, rows[stranger.side][name] as never]
        const { name: property } = metaOf(name).props.find(one => !one.primary && !one.version && one.kind === 'scalar' && one.fieldNames)!
        // SQLite's updates have no alias for the scope's condition, so there they are refused altogether.
        await em.nativeUpdate(entity, key, { [property]: 1 } as never).catch(() => 0)
        await em.nativeDelete(entity, key).catch(() => 0)
      }
    }
    expect(await Promise.all(names().flatMap(name => [stored(name, 'a'), stored(name, 'b')]))).toEqual(before)
  })
})
