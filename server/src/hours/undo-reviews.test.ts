import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { pending, remove, review, submit, undo, update, type Ref } from '../../test/hours.js'
import { waitingRecords } from '../../test/waiting-records.js'
import { Role } from '../access/role.js'
import { recountAnnualHours } from '../requirements/recount-annual-hours.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
let unit: Unit
let person: Person & { professionalId: number }
let general: Person
let departmental: Person
beforeAll(async () => {
  unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  person = await buildProfessional(server, { unit, department })
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department })
})

const hoursOf = async (who: Person) => (await ask(server, who, '{ annualHours(year: 2026) { nodes { professionalHours } } }')).annualHours.nodes[0]?.professionalHours ?? 0
const whole = async (who: Person, id: string) =>
  (
    await ask(
      server,
      who,
      `{ hourRecord(id: ${id}) { status approvedHours opinion reviewedBy reviewedAt submittedAt reviewUnit { id } version timeline { action actorName } permissions { canUndo { allowed code } canReview { allowed } } } }`,
    )
  ).hourRecord
const places = async (title: string) =>
  (await ask(server, general, 'query ($filter: HourRecordFilter) { hourRecords(filter: $filter, orderBy: SUBMITTED) { nodes { id } } }', { filter: { title, status: ['PENDING'] } })).hourRecords.nodes.map(
    ({ id }: { id: string }) => id,
  )
const decide = async (who: Person, refs: readonly Ref[], decision: 'APPROVE' | 'REJECT' = 'APPROVE') =>
  (await review(server, who, refs, decision, decision === 'REJECT' ? { opinion: '材料不全' } : {})).items.map(({ record }) => record)

describe('undoing', () => {
  it.each(['APPROVE', 'REJECT'] as const)('after %s lets it wait as it did before, in its place, and takes its hours out', async decision => {
    const title = `撤销${decision}`
    const refs = []
    for (let i = 0; i < 3; i++) {
      refs.push(await pending(server, person, { title }))
      server.app.clock.advance(1000)
    }
    const queue = await places(title)
    const before = await whole(general, refs[1]!.id)
    const hours = await hoursOf(person)
    const [decided] = await decide(departmental, [refs[1]!], decision)
    expect(await places(title)).toEqual([queue[0], queue[2]])
    expect(await undo(server, departmental, [decided])).toMatchObject({ succeeded: 1, failed: 0, batchId: null, items: [{ record: { status: 'PENDING' } }] })
    const { timeline, version, ...after } = await whole(general, refs[1]!.id)
    expect({ ...before, ...after }).toEqual(before)
    expect(version).toBe(before.version + 2)
    expect(timeline.slice(-2)).toEqual([
      { action: decision === 'APPROVE' ? 'APPROVED' : 'REJECTED', actorName: departmental.name },
      { action: 'RETRACTED', actorName: departmental.name },
    ])
    expect(await places(title)).toEqual(queue)
    expect(await hoursOf(person)).toBe(hours)
  })

  it('takes out the hours that were approved, not those claimed', async () => {
    const hours = await hoursOf(person)
    const { items } = await review(server, general, [await pending(server, person)], 'APPROVE', { approvedHours: 4.5 })
    expect(await hoursOf(person)).toBe(hours + 4.5)
    await undo(server, general, [items[0].record])
    expect(await hoursOf(person)).toBe(hours)
  })

  it('asked twice, or again after a lost answer, is done once', async () => {
    const hours = await hoursOf(person)
    const [decided] = await decide(general, [await pending(server, person)])
    const both = await Promise.all([undo(server, general, [decided]), undo(server, general, [decided])])
    expect(both.map(({ succeeded, failed }) => [succeeded, failed])).toEqual([[1, 0], [1, 0]])
    expect(await undo(server, general, [decided])).toMatchObject({ succeeded: 1, failed: 0 })
    expect(await hoursOf(person)).toBe(hours)
    expect((await whole(general, decided.id)).timeline.filter(({ action }: { action: string }) => action === 'RETRACTED')).toHaveLength(1)
  })

  it('and deciding again go on from there', async () => {
    const [decided] = await decide(general, [await pending(server, person)], 'REJECT')
    const back = (await undo(server, general, [decided])).items[0].record
    expect(await decide(departmental, [back])).toMatchObject([{ status: 'APPROVED' }])
    expect((await undo(server, general, [back])).items[0].error).toMatchObject({ __typename: 'Conflict', by: departmental.name })
  })
})

describe('what may not be undone', () => {
  const refusal = async (who: Person, ref: Ref) => (await undo(server, who, [ref])).items[0].error.code

  it('another’s decision, and one’s own once out of the role', async () => {
    const [decided] = await decide(departmental, [await pending(server, person)])
    expect(await refusal(general, decided)).toBe('NOT_YOUR_DECISION')
    const elsewhere = await alsoAs(server, departmental, Role.GENERAL_ADMIN, { unit: await buildUnit(server) })
    expect(await refusal(elsewhere, decided)).toBe('NOT_FOUND')
    expect((await attempt(server, person, `mutation { undoReviews(selection: { records: [{ id: ${decided.id}, version: ${decided.version} }] }) { failed } }`)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })

  it('what has been edited, submitted again or deleted since', async () => {
    const [refused, approved] = await Promise.all([decide(general, [await pending(server, person)], 'REJECT'), decide(general, [await pending(server, person)])])
    const edited = await update(server, person, refused[0], { title: '按意见修改' })
    expect(await refusal(general, refused[0])).toBe('CONFLICT')
    expect(await refusal(general, edited)).toBe('NOT_YOUR_REVIEW')
    const [{ record: again }] = (await submit(server, person, [edited])).items
    expect(await refusal(general, again)).toBe('NOT_DECIDED')
    await remove(server, general, approved, '重复')
    expect(await refusal(general, approved[0])).toBe('NOT_FOUND')
  })

  it('what was decided longer ago than the site allows', async () => {
    const [decided] = await decide(general, [await pending(server, person)])
    expect((await whole(general, decided.id)).permissions.canUndo).toEqual({ allowed: true, code: null })
    expect((await whole(departmental, decided.id)).permissions.canUndo).toEqual({ allowed: false, code: 'NOT_YOUR_DECISION' })
    server.app.clock.advance(10 * 60_000)
    expect((await whole(general, decided.id)).permissions.canUndo).toEqual({ allowed: false, code: 'UNDO_TIME_OVER' })
    expect(await refusal(general, decided)).toBe('UNDO_TIME_OVER')
  })

  it('two things at once, or nothing', async () => {
    for (const selection of ['{}', '{ records: [], batchId: "1" }']) {
      expect((await attempt(server, general, `mutation { undoReviews(selection: ${selection}) { failed } }`)).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
    }
  })
})

describe('a batch of more than its answer names', () => {
  const failures = `query ($batchId: ID!, $after: String) { batchFailures(batchId: $batchId, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id record { status } error { __typename code message } } } }`

  it('is undone as a whole by who decided; what has moved on stays, and asking again changes nothing', async () => {
    const { people, refs, title } = await waitingRecords(server, unit, { people: 30, each: 5 })
    const result = await review(server, general, { filter: { title, status: ['PENDING'] }, asOf: server.app.clock.now().toISOString() }, 'APPROVE')
    expect(result).toMatchObject({ succeeded: 150, failed: 0 })
    const batchId = result.batchId!
    expect(await hoursOf(people[0]!)).toBe(5 * 16)
    await remove(server, general, [{ id: refs[0]!.id, version: 2 }], '重复')
    expect((await undo(server, departmental, { batchId })).items[0].error.__typename).toBe('NotFound')
    const undone = await undo(server, general, { batchId })
    expect(undone).toMatchObject({ succeeded: 149, failed: 1 })
    expect(undone.items[0]).toMatchObject({ id: refs[0]!.id, error: { __typename: 'NotFound' } })
    expect(await places(title)).toHaveLength(20)
    expect(await hoursOf(people[0]!)).toBe(0)
    expect(await undo(server, general, { batchId })).toMatchObject({ succeeded: 149, failed: 1 })
    expect((await undo(server, general, { batchId: undone.batchId! })).items[0].error.__typename).toBe('NotFound')
    expect((await recountAnnualHours(server.app.database.reader.rows)).filter(one => people.some(({ professionalId }) => professionalId === one.professionalId))).toEqual([])
  })

  it('gives what it could not do by page, to its own reviewer alone', async () => {
    const { title } = await waitingRecords(server, unit, { people: 1, each: 130, who: person })
    const self = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit })
    const result = await review(server, self, { filter: { title, status: ['PENDING'] }, asOf: server.app.clock.now().toISOString() }, 'APPROVE')
    expect(result).toMatchObject({ succeeded: 0, failed: 130 })
    expect(result.items).toHaveLength(100)
    const { batchFailures: first } = await ask(server, self, failures, { batchId: result.batchId })
    expect(first).toMatchObject({ totalCount: 130, pageInfo: { hasNextPage: true } })
    expect(first.nodes[0]).toMatchObject({ id: result.items[0].id, record: { status: 'PENDING' }, error: { __typename: 'NotAllowed', code: 'OWN_RECORD' } })
    const { batchFailures: rest } = await ask(server, self, failures, { batchId: result.batchId, after: first.pageInfo.endCursor })
    expect(rest.nodes).toHaveLength(30)
    expect((await ask(server, general, failures, { batchId: result.batchId })).batchFailures).toMatchObject({ totalCount: 0, nodes: [] })
  })
})
