import { randomInt } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/app.js'
import { ask } from '../../../test/ask.js'
import type { Person } from '../../../test/factories.js'
import { buildSide, type Side } from '../../../test/two-units.js'
import { ownPassword, register, signedInAfter } from '../../../test/registration.js'
import { demoIdNumber } from '../../accounts/id-number.js'
import type { Unit } from '../../units/unit.entity.js'

const server = testServer()
let a: Side
let b: Side
/** Another department of A's own unit: what its administrator must not see. */
let neighbour: Side
beforeAll(async () => {
  a = await buildSide(server)
  b = await buildSide(server)
  neighbour = await buildSide(server, a.unit)
})

describe('who waits to be confirmed by B does not exist for A', () => {
  const asOf = '2030-01-01T00:00:00.000Z'
  const waiting = async (side: Side) => {
    const typed = { idNumber: demoIdNumber(randomInt(100_000), `1986-0${1 + randomInt(9)}-1${randomInt(10)}`), name: `待确认${randomInt(1_000_000)}`, phone: '13900001111', password: ownPassword }
    await register(server, { ...typed, unitId: side.unit.id, departmentId: side.department.id })
    const { me } = await signedInAfter(server, typed)
    return { ...typed, id: String(me.id), version: Number(me.version) }
  }
  type Waiting = Awaited<ReturnType<typeof waiting>>
  const setting = (unit: Unit, choice: boolean, admins: boolean) =>
    server.app.database.fork().nativeUpdate('Unit' as never, { id: unit.id } as never, { departmentChoiceConfirmed: choice, departmentAdminsConfirm: admins } as never)

  // Authorities ask for nobody who waits.
  const supervises = (who: Person) => [a.authority, b.authority].includes(who)

  /** Where a waiting person shows. */
  async function shows(who: Person, { id, name, idNumber }: Waiting): Promise<string[]> {
    const list = await ask(
      server,
      who,
      `query ($id: ID!, $name: String!, $idNumber: String!) {
        id: professional(id: $id) { id }
        name: professionals(filter: { name: $name }) { totalCount }
        number: professionals(filter: { idNumber: $idNumber }) { totalCount }
        ${supervises(who) ? '' : 'waiting: professionals(filter: { awaitingConfirmation: true, name: $name }) { totalCount nodes { accountEvents { id } } }'}
        years: annualHours(year: 2026, filter: { name: $name }) { totalCount }
        trail: auditRows(filter: { about: $name }) { totalCount }
      }`,
      { id, name, idNumber },
    )
    return Object.keys(list).filter(where => list[where] !== null && list[where].totalCount !== 0)
  }
  const acts = async (who: Person, { id, version }: Waiting) =>
    ask(
      server,
      who,
      `mutation ($id: ID!, $people: [PersonRef!]!) {
        confirm: confirmStaff(selection: { people: $people }) { succeeded items { professional { id } error { __typename } } }
        refuse: refuseStaff(selection: { people: $people }, reason: "不是") { succeeded items { professional { id } error { __typename } } }
        all: confirmStaff(selection: { filter: { awaitingConfirmation: true, name: "待确认" }, asOf: "${asOf}" }) { succeeded failed items { id } }
        reset: resetAccess(professionalId: $id, version: ${version}, idempotencyKey: "waiting-${who.assignmentId}-${id}") { __typename }
        reveal: revealIdNumber(professionalId: $id, reason: "核对") { __typename }
      }`,
      { id, people: [{ id, version }] },
    )
  const nobody = { succeeded: 0, items: [{ professional: null, error: { __typename: 'NotFound' } }] }
  const untouched = async ({ id }: Waiting) => (await server.app.database.reader.rows('select standing, version from professional where id = ?', [Number(id)]))[0]!.map(String)

  it('by list, id, filter, count, trail and any act, for everybody who runs A and for who supervises either', async () => {
    await setting(b.unit, false, true)
    const person = await waiting(b)
    for (const who of [a.general, a.account, a.departmental, a.authority, neighbour.departmental, b.authority]) expect(await shows(who, person)).toEqual([])
    for (const who of [a.general, a.departmental, neighbour.departmental]) {
      expect((await ask(server, who, '{ todos { staffToConfirm } }')).todos).toEqual({ staffToConfirm: 0 })
      expect(await acts(who, person)).toEqual({ confirm: nobody, refuse: nobody, all: { succeeded: 0, failed: 0, items: [] }, reset: { __typename: 'NotFound' }, reveal: { __typename: 'NotFound' } })
    }
    expect(await untouched(person)).toEqual(['UNCONFIRMED', String(person.version)])
    for (const who of [b.general, b.departmental]) expect(await shows(who, person)).toEqual(['id', 'name', 'number', 'waiting', 'trail'])
  })

  it('nor who waits for the department beside it for a department’s administrator, nor who wants into the own one while the unit has not said so', async () => {
    await setting(a.unit, false, true)
    const beside = await waiting(a)
    expect(await shows(neighbour.departmental, beside)).toEqual([])
    expect(await acts(neighbour.departmental, beside)).toMatchObject({ confirm: nobody, refuse: nobody, all: { succeeded: 0, failed: 0 }, reset: { __typename: 'NotFound' }, reveal: { __typename: 'NotFound' } })
    await setting(a.unit, true, true)
    const wanting = await waiting(neighbour)
    expect(await shows(neighbour.departmental, wanting)).toEqual([])
    expect(await acts(neighbour.departmental, wanting)).toMatchObject({ confirm: nobody, refuse: nobody, all: { succeeded: 0, failed: 0 } })
    expect((await ask(server, neighbour.departmental, '{ todos { staffToConfirm } }')).todos).toEqual({ staffToConfirm: 0 })
    for (const person of [beside, wanting]) expect(await untouched(person)).toEqual(['UNCONFIRMED', String(person.version)])
    expect(await shows(a.general, wanting)).toEqual(['id', 'name', 'number', 'waiting', 'trail'])
  })
})
