import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/app.js'
import { ask } from '../../../test/ask.js'
import { buildStaff, type Person } from '../../../test/factories.js'
import { create, remove, review, submit, undo, update, withdraw } from '../../../test/hours.js'
import { waitingRecords } from '../../../test/waiting-records.js'
import { buildSide, everybodyOf, type Side } from '../../../test/two-units.js'
import { Role } from '../role.js'

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

const sees = async (who: Person, what: Side) => {
  const answer = await ask(
    server,
    who,
    `query ($record: ID!, $person: ID!, $unit: ID!, $department: ID!, $name: String!, $idNumber: String!) {
      hourRecord(id: $record) { id }
      professional(id: $person) { id }
      all: hourRecords(first: 100) { totalCount nodes { id professional { id } } }
      byPerson: hourRecords(filter: { professionalId: $person }) { totalCount nodes { id } }
      byUnit: hourRecords(filter: { unitId: $unit, departmentId: $department }) { totalCount }
      byReviewer: hourRecords(filter: { reviewUnitId: $unit, departmentId: $department, status: [PENDING] }, orderBy: SUBMITTED) { totalCount }
      byName: hourRecords(filter: { name: $name }) { totalCount }
      byIdNumber: hourRecords(filter: { idNumber: $idNumber }) { totalCount }
      years: annualHours(year: 2026, first: 100) { totalCount nodes { person { name } professional { id } } }
    }`,
    { record: what.approved.id, person: what.person.professionalId, unit: what.unit.id, department: what.department.id, name: what.person.name, idNumber: what.person.login },
  )
  const people = await ask(server, who, 'query ($name: String!, $idNumber: String!, $department: ID!) { people: professionals(filter: { name: $name }) { totalCount nodes { id } } byIdNumber: professionals(filter: { idNumber: $idNumber }) { totalCount } years: annualHours(year: 2026, filter: { idNumber: $idNumber }) { totalCount } byDepartment: professionals(filter: { departmentId: $department }) { totalCount } byState: professionals(filter: { accountState: NOT_ACTIVATED, withoutDepartment: false, name: $name }) { totalCount nodes { id accountEvents { id } } } }', {
    name: what.person.name,
    idNumber: what.person.login,
    department: what.department.id,
  })
  return { answer, people }
}

const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id)

/** Where something of the other side showed: nowhere. */
function traces({ answer, people }: Awaited<ReturnType<typeof sees>>, what: Side): string[] {
  const found: Record<string, boolean> = {
    'record by id': answer.hourRecord !== null,
    'person by id': answer.professional !== null,
    'list': ids(answer.all.nodes).includes(what.approved.id),
    'records by person': answer.byPerson.totalCount > 0 || answer.byPerson.nodes.length > 0,
    'by unit and department': answer.byUnit.totalCount > 0,
    'by reviewer': answer.byReviewer.totalCount > 0,
    'by name': answer.byName.totalCount > 0,
    'by identity number': answer.byIdNumber.totalCount > 0,
    'year': answer.years.nodes.some(({ person }: { person: { name: string } }) => person.name === what.person.name),
    'people by name': people.people.totalCount > 0,
    'people by identity number': people.byIdNumber.totalCount > 0,
    'people by department': people.byDepartment.totalCount > 0,
    'people by state': people.byState.totalCount > 0 || people.byState.nodes.length > 0,
    'year by identity number': people.years.totalCount > 0,
  }
  return Object.keys(found).filter(where => found[where])
}

describe('B does not exist for A', () => {
  it('for everybody of A: by list, id, filter, count and through every relation', async () => {
    for (const [, who] of everybodyOf(a)) expect(traces(await sees(who, b), b)).toEqual([])
  })

  it('for the administrator of another department of the same unit', async () => {
    expect(traces(await sees(neighbour.departmental, a), a)).toEqual([])
    expect(traces(await sees(a.departmental, neighbour), neighbour)).toEqual([])
  })

  it('for analysts, auditors and system administrators, who have no rows of people at all', async () => {
    for (const role of [Role.ANALYST, Role.AUDITOR, Role.SYSTEM_ADMIN]) {
      const who = await buildStaff(server, role)
      await expect(ask(server, who, '{ hourRecords { totalCount } }')).rejects.toThrow('FORBIDDEN')
    }
  })

  it('though A exists for everybody of A', async () => {
    for (const [, who] of everybodyOf(a)) {
      const { answer } = await sees(who, a)
      expect(answer.hourRecord).toEqual({ id: a.approved.id })
      expect(answer.professional).toEqual({ id: String(a.person.professionalId) })
    }
  })

  it('by 常用意见 and batches: none is listed, used, changed or undone', async () => {
    const { addOpinionTemplate: made } = await ask(server, b.general, 'mutation { addOpinionTemplate(decision: REJECT, text: "只在本单位用") { ... on OpinionTemplate { id version } } }')
    for (const who of [a.general, a.departmental, a.authority]) {
      const answer = await ask(
        server,
        who,
        `mutation { use: useOpinionTemplate(id: ${made.id}) { __typename } change: updateOpinionTemplate(id: ${made.id}, version: 1, text: "改") { __typename } drop: deleteOpinionTemplate(id: ${made.id}, version: 1) { __typename } }`,
      )
      for (const name of ['use', 'change', 'drop']) expect(answer[name].__typename).toBe('NotFound')
      expect((await ask(server, who, '{ opinionTemplates(decision: REJECT) { id } }')).opinionTemplates).toEqual([])
    }
    expect((await ask(server, b.departmental, '{ opinionTemplates(decision: REJECT) { id } }')).opinionTemplates).toEqual([{ id: made.id }])
    const { title } = await waitingRecords(server, b.unit, { people: 1, each: 101 })
    const { batchId } = await review(server, b.general, { filter: { title, status: ['PENDING'] }, asOf: server.app.clock.now().toISOString() }, 'APPROVE')
    for (const who of [a.general, a.departmental, a.authority, b.departmental, b.authority]) {
      expect(await undo(server, who, { batchId: batchId! })).toMatchObject({ succeeded: 0, items: [{ record: null, error: { __typename: 'NotFound' } }] })
    }
  })

  it('by any change: created for, updated, submitted, withdrawn, decided, deleted', async () => {
    for (const [, who] of everybodyOf(a).filter(([name]) => name.endsWith('administrator') || name === 'the person')) {
      expect(await create(server, who, {}, { professionalId: b.person.professionalId })).toMatchObject({ __typename: 'NotFound' })
      expect(await update(server, who, b.waiting)).toMatchObject({ __typename: 'NotFound' })
      for (const act of [submit, withdraw, remove]) expect((await act(server, who, [b.waiting])).items[0]).toMatchObject({ record: null, error: { __typename: 'NotFound' } })
    }
    for (const who of [a.general, a.departmental, a.authority, neighbour.departmental]) {
      expect((await review(server, who, [b.waiting], 'APPROVE')).items[0].error.__typename).toBe('NotFound')
      const all = await review(server, who, { filter: { professionalId: String(b.person.professionalId) }, asOf: '2030-01-01T00:00:00.000Z' }, 'APPROVE')
      expect(all).toMatchObject({ succeeded: 0, failed: 0 })
    }
    for (const who of [a.general, a.departmental, a.authority]) expect((await undo(server, who, [b.approved])).items[0]).toMatchObject({ record: null, error: { __typename: 'NotFound' } })
    expect((await undo(server, neighbour.departmental, [a.approved])).items[0].error.__typename).toBe('NotFound')
    expect((await review(server, neighbour.departmental, [a.waiting], 'APPROVE')).items[0].error.__typename).toBe('NotFound')
  })
})
