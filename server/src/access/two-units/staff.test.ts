import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/app.js'
import { ask } from '../../../test/ask.js'
import type { Person } from '../../../test/factories.js'
import { buildSide, type Side } from '../../../test/two-units.js'

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

describe('B’s staff are not A’s to manage', () => {
  const asOf = '2030-01-01T00:00:00.000Z'
  const manages = async (who: Person, what: Side) => {
    const id = String(what.person.professionalId)
    const variables = { id, department: String(what.department.id) }
    const one = await ask(
      server,
      who,
      `mutation ($id: ID!) {
        updateStaff(id: $id, version: 1, input: { position: "改" }) { __typename }
        resetAccess(professionalId: $id, version: 1, idempotencyKey: "two-units-${who.assignmentId}-${id}") { __typename }
      }`,
      { id },
    )
    const many =
      who.departmentId === null
        ? await ask(
            server,
            who,
            `mutation ($id: ID!, $department: ID!) {
              one: assignDepartment(selection: { people: [{ id: $id, version: 1 }] }) { succeeded failed items { professional { id } error { __typename } } }
              all: assignDepartment(selection: { filter: { departmentId: $department }, asOf: "${asOf}" }) { succeeded failed items { id } }
            }`,
            variables,
          )
        : null
    return { one, many }
  }
  const added = async (who: Person, what: Side) =>
    (
      await ask(server, who, 'mutation ($input: NewStaffInput!) { addStaff(input: $input, idempotencyKey: "two-units") { __typename ... on InvalidInput { fields { path code message } } } }', {
        input: { idNumber: what.person.login, name: what.person.name },
      })
    ).addStaff
  const untouched = async (what: Side) =>
    (await server.app.database.reader.rows('select version, department_id from professional where id = ?', [what.person.professionalId]))[0]!.map(Number)

  it('by id, selection and filter, and an account of B’s is like any other that is there', async () => {
    for (const who of [a.general, a.departmental, neighbour.departmental]) {
      const { one, many } = await manages(who, b)
      expect(one).toEqual({ updateStaff: { __typename: 'NotFound' }, resetAccess: { __typename: 'NotFound' } })
      const nobody = { one: { succeeded: 0, failed: 1, items: [{ professional: null, error: { __typename: 'NotFound' } }] }, all: { succeeded: 0, failed: 0, items: [] } }
      expect(many).toEqual(who.departmentId === null ? nobody : null)
      expect(await added(who, b)).toEqual(await added(who, a))
    }
    expect(await untouched(b)).toEqual([1, b.department.id])
  })

  it('nor a neighbouring department’s by a department’s administrator', async () => {
    const { one } = await manages(neighbour.departmental, a)
    expect(one).toEqual({ updateStaff: { __typename: 'NotFound' }, resetAccess: { __typename: 'NotFound' } })
    expect(await untouched(a)).toEqual([1, a.department.id])
  })

  it('nor may anybody be put into a department of B', async () => {
    const answer = await ask(
      server,
      a.general,
      'mutation ($id: ID!, $to: ID!) { assignDepartment(selection: { people: [{ id: $id, version: 1 }] }, departmentId: $to) { succeeded items { error { ... on InvalidInput { fields { code } } } } } }',
      { id: a.person.professionalId, to: b.department.id },
    )
    expect(answer.assignDepartment).toEqual({ succeeded: 0, items: [{ error: { fields: [{ code: 'DEPARTMENT_NOT_IN_UNIT' }] } }] })
  })
})
