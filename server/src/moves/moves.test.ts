import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { create, pending, recordFields, review, submit } from '../../test/hours.js'
import { messagesOf } from '../../test/messages.js'
import { moves } from '../../test/moves.js'
import { administrators, departments } from '../../test/unit-setup.js'
import { Role } from '../access/role.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'
import { settleDueMoves } from './follow-moves.js'

const server = testServer()
const move = moves(server)
let from: Unit
let to: Unit
let fromDepartment: Department
let toDepartment: Department
let person: Person & { professionalId: number }
let oldAdmin: Person
let newAdmin: Person
beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  server.config.MOVE_OBJECTION_DAYS = 7
  from = await buildUnit(server)
  to = await buildUnit(server)
  fromDepartment = await buildDepartment(server, from)
  toDepartment = await buildDepartment(server, to)
  person = await buildProfessional(server, { unit: from, department: fromDepartment })
  oldAdmin = await buildAdministrator(server, { unit: from })
  newAdmin = await buildAdministrator(server, { unit: to })
})

const placeOf = async (who: Person) =>
  (await ask(server, who, '{ viewer { professional { unit { id } department { id } version employments { unit { id } department { id } startsOn endsOn } } } }')).viewer.professional
const settle = () => settleDueMoves(server.app)
const told = async (who: Person) => (await messagesOf(server, who)).map(({ kind }) => kind)
const accepted = async () => move.accept(newAdmin, await move.ask(person, to.id), toDepartment.id)
const unitOf = (unit: Unit) => ({ id: String(unit.id) })
/** Noon of a day in May. */
const onDay = (day: number) => server.app.clock.set(`2026-05-${day}T04:00:00.000Z`)

describe('a move', () => {
  test('is asked for, accepted, and takes effect by itself when the days of the old unit are over, once', async () => {
    const asked = await move.ask(person, to.id, { departmentId: toDepartment.id, note: '九月到岗' })
    expect(asked).toMatchObject({ state: 'ASKED', note: '九月到岗', department: { id: String(toDepartment.id) }, dueOn: null })
    expect(await told(newAdmin)).toEqual(['MOVE_ASKED'])
    const [waiting] = (await move.list(newAdmin, 'INCOMING')).nodes
    expect(waiting).toMatchObject({ id: asked.id, person: { name: person.name }, professional: null, fromUnit: unitOf(from) })

    const taken = await move.accept(newAdmin, waiting, toDepartment.id)
    expect(taken).toMatchObject({ state: 'ACCEPTED', dueOn: '2026-05-18', effectiveOn: null })
    expect(await told(person)).toEqual(['MOVE_ACCEPTED'])
    expect((await messagesOf(server, oldAdmin))[0]).toMatchObject({ kind: 'STAFF_LEAVING', text: `${person.name}将转到${to.name}，2026-05-18 起自动生效；可以提前同意，或在此之前说明异议。` })
    onDay(17)
    await settle()
    expect((await placeOf(person)).unit).toEqual(unitOf(from))

    server.app.clock.set('2026-05-17T16:00:00.000Z')
    await Promise.all([settle(), settle()])
    await settle()
    expect(await placeOf(person)).toEqual({
      unit: unitOf(to),
      department: { id: String(toDepartment.id) },
      version: 2,
      employments: [
        { unit: unitOf(to), department: { id: String(toDepartment.id) }, startsOn: '2026-05-18', endsOn: null },
        { unit: unitOf(from), department: { id: String(fromDepartment.id) }, startsOn: '2020-01-01', endsOn: '2026-05-17' },
      ],
    })
    const [done] = await move.own(person)
    expect(done).toMatchObject({ state: 'DONE', effectiveOn: '2026-05-18' })
    expect(done.history.map(({ action, actorName, effectiveOn }: Record<string, string>) => [action, actorName, effectiveOn])).toEqual([
      ['ASKED', person.name, null],
      ['ACCEPTED', newAdmin.name, '2026-05-18'],
      ['TOOK_EFFECT', null, '2026-05-18'],
    ])
    expect([await told(person), await told(oldAdmin), await told(newAdmin)]).toEqual([['MOVE_DONE', 'MOVE_ACCEPTED'], ['STAFF_MOVED', 'STAFF_LEAVING'], ['STAFF_MOVED', 'MOVE_ASKED']])
  })

  test('takes effect sooner when the old unit agrees', async () => {
    expect(await move.agree(oldAdmin, await accepted())).toMatchObject({ state: 'DONE', effectiveOn: '2026-05-11', permissions: { canAgree: { allowed: false, code: 'MOVE_OVER' } } })
    expect((await placeOf(person)).unit).toEqual(unitOf(to))
    onDay(25)
    await settle()
    expect((await placeOf(person)).employments).toHaveLength(2)
  })

  test('is not held up by an objection, which both are told with its reason', async () => {
    const objected = await move.object(oldAdmin, await accepted(), '课题未结')
    expect(objected).toMatchObject({ state: 'OBJECTED', dueOn: '2026-05-18', permissions: { canObject: { code: 'MOVE_OBJECTED' }, canAgree: { allowed: true } } })
    for (const who of [person, newAdmin]) expect((await messagesOf(server, who))[0]).toMatchObject({ kind: 'MOVE_OBJECTED', detail: '课题未结' })
    onDay(18)
    await settle()
    expect((await move.own(person))[0]).toMatchObject({ state: 'DONE', effectiveOn: '2026-05-18' })
  })

  test('may be agreed to after an objection', async () => {
    expect(await move.agree(oldAdmin, await move.object(oldAdmin, await accepted()))).toMatchObject({ state: 'DONE' })
  })

  test('is ended by the new unit after an objection, and by the person at any time; whoever knew of it is told', async () => {
    expect(await move.refuse(newAdmin, await move.object(oldAdmin, await accepted()), '先交接')).toMatchObject({ state: 'REFUSED', dueOn: null })
    expect((await messagesOf(server, person))[0]).toMatchObject({ kind: 'MOVE_REFUSED', detail: '先交接' })
    expect((await told(oldAdmin))[0]).toBe('MOVE_ENDED')
    expect(await move.withdraw(person, await accepted())).toMatchObject({ state: 'WITHDRAWN' })
    expect([(await told(oldAdmin))[0], (await told(newAdmin))[0]]).toEqual(['MOVE_ENDED', 'MOVE_ENDED'])
    onDay(30)
    await settle()
    expect((await placeOf(person)).unit).toEqual(unitOf(from))
  })

  test('from 其他单位, and where a site sets no days, takes effect with the acceptance; to 其他单位 nobody accepts', async () => {
    const other = await buildUnit(server, { kind: 'OTHER' as never })
    const nobodys = await buildProfessional(server, { unit: other })
    expect(await move.accept(newAdmin, await move.ask(nobodys, to.id))).toMatchObject({ state: 'DONE', effectiveOn: '2026-05-11' })
    const leaving = await move.ask(nobodys, other.id)
    expect(leaving).toMatchObject({ state: 'ACCEPTED', dueOn: '2026-05-18' })
    expect((await told(newAdmin))[0]).toBe('STAFF_LEAVING')
    server.config.MOVE_OBJECTION_DAYS = 0
    expect(await accepted()).toMatchObject({ state: 'DONE' })
  })

  test('goes to the department that took over the chosen one, or to none where it was closed', async () => {
    const into = await buildDepartment(server, to)
    const taken = await accepted()
    await departments(server).merge(newAdmin, { id: toDepartment.id, version: 1 }, into.id)
    await move.agree(oldAdmin, taken)
    expect((await placeOf(person)).department).toEqual({ id: String(into.id) })
    const another = await buildProfessional(server, { unit: from })
    const second = await move.accept(newAdmin, await move.ask(another, to.id), into.id)
    await departments(server).close(newAdmin, { id: into.id, version: 1 })
    await move.agree(oldAdmin, second)
    expect(await placeOf(another)).toMatchObject({ unit: unitOf(to), department: null })
  })
})

test('what was submitted stays where it was earned and waits where it waits; the person’s drafts go along', async () => {
  const approved = (await review(server, oldAdmin, [await pending(server, person)], 'APPROVE')).items[0].record
  const waiting = await pending(server, person)
  const draft = await create(server, person)
  const entered = await create(server, oldAdmin, {}, { professionalId: person.professionalId })
  await move.agree(oldAdmin, await accepted())

  const { hourRecords } = await ask(server, newAdmin, `{ hourRecords(first: 100) { nodes { ${recordFields} } } }`)
  const places = Object.fromEntries(hourRecords.nodes.map((record: { id: string; unit: { id: string }; department: { id: string } }) => [record.id, [record.unit.id, record.department?.id]]))
  const [there, here] = [[from, fromDepartment], [to, toDepartment]].map(pair => pair.map(({ id }) => String(id)))
  expect(places).toEqual({ [approved.id]: there, [waiting.id]: there, [draft.id]: here, [entered.id]: there })
  expect((await review(server, newAdmin, [waiting], 'APPROVE')).succeeded).toBe(0)
  expect((await review(server, oldAdmin, [waiting], 'APPROVE')).succeeded).toBe(1)
  expect((await submit(server, person, [draft])).items[0].record).toMatchObject({ unit: unitOf(to), reviewUnit: unitOf(to) })
  const { annualHours } = await ask(server, newAdmin, '{ annualHours(year: 2026) { nodes { total person { name } } } }')
  expect(annualHours.nodes).toEqual([{ total: 48, person: { name: person.name } }])
})

test('whoever administers the old unit stays its administrator, and the unit is told so', async () => {
  const office = await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit: from, department: fromDepartment })
  const taken = await accepted()
  expect((await messagesOf(server, oldAdmin))[0]!.text).toContain('仍是本单位的管理员')
  const [leaving] = (await move.list(oldAdmin, 'OUTGOING')).nodes
  expect(leaving.administers).toEqual([{ id: String(office.assignmentId), role: 'DEPARTMENT_ADMIN' }])
  expect((await move.list(newAdmin, 'INCOMING')).nodes[0].administers).toEqual([])
  await move.agree(oldAdmin, taken)
  expect((await administrators(server).list(oldAdmin)).nodes.map(({ id }: { id: string }) => id)).toContain(String(office.assignmentId))
  expect((await ask(server, office, '{ viewer { unit { id } } }')).viewer.unit).toEqual(unitOf(from))
})

describe('asking', () => {
  test('names every fault at once', async () => {
    const authority = await buildUnit(server, { kind: 'AUTHORITY' as never })
    const faults = async (unitId: number, more = {}) => (await move.ask(person, unitId, more)).fields.map(({ path, code }: Record<string, string>) => `${path} ${code}`)
    expect(await faults(from.id, { departmentId: toDepartment.id, note: '长'.repeat(501) })).toEqual(['input.unitId MOVE_SAME_UNIT', 'input.note TOO_LONG', 'input.departmentId DEPARTMENT_ELSEWHERE'])
    expect(await faults(999_999_999)).toEqual(['input.unitId MOVE_UNIT_UNKNOWN'])
    expect(await faults(authority.id)).toEqual(['input.unitId MOVE_TO_AUTHORITY'])
    expect((await move.ask(person, to.id, {}, ' ')).fields).toEqual([{ path: 'idempotencyKey', code: 'REQUIRED' }])
  })

  test('is one open request a person, also of two at once; again with its key gives the same', async () => {
    const other = await buildUnit(server)
    const answers = await Promise.all([move.ask(person, to.id, {}, 'one'), move.ask(person, to.id, {}, 'one'), move.ask(person, other.id, {}, 'two')])
    const [made, ...more] = [...new Set(answers.filter(({ __typename }) => __typename === 'UnitMove').map(({ id }) => id))]
    expect(more).toEqual([])
    expect(answers.filter(({ code }) => code === 'MOVE_OPEN').length).toBeGreaterThan(0)
    expect(await move.own(person)).toMatchObject([{ id: made, state: 'ASKED' }])
    expect(await move.ask(person, other.id, {}, 'three')).toMatchObject({ __typename: 'NotAllowed', code: 'MOVE_OPEN' })
  })
})

test('five requests in 24 hours, withdrawn or not, are the most', async () => {
  for (let i = 0; i < 5; i++) await move.withdraw(person, await move.ask(person, to.id))
  expect(await move.ask(person, to.id)).toMatchObject({ __typename: 'NotAllowed', code: 'MOVE_TOO_OFTEN' })
  server.app.clock.advance(24 * 60 * 60_000)
  expect(await move.ask(person, to.id)).toMatchObject({ state: 'ASKED' })
})

describe('who decides', () => {
  test('of two administrators at once one does, the other is told who was first; the same one asking again gets the same answer', async () => {
    const second = await buildAdministrator(server, { unit: to })
    const asked = await move.ask(person, to.id)
    const answers = await Promise.all([move.accept(newAdmin, asked), move.refuse(second, asked)])
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'UnitMove'])
    const first = answers[0].__typename === 'UnitMove'
    expect(answers.find(({ __typename }) => __typename === 'Conflict')).toMatchObject({ version: 2, by: first ? newAdmin.name : second.name })
    const again = first ? await move.accept(newAdmin, asked) : await move.refuse(second, asked)
    expect(again).toMatchObject({ __typename: 'UnitMove', version: 2 })
    expect(again.history).toHaveLength(2)
  })

  test('an agreement and a withdrawal at the same moment: one of both', async () => {
    const taken = await accepted()
    const answers = await Promise.all([move.agree(oldAdmin, taken), move.withdraw(person, taken)])
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'UnitMove'])
    const { state } = answers.find(({ __typename }) => __typename === 'UnitMove')!
    expect((await placeOf(person)).unit).toEqual(unitOf(state === 'DONE' ? to : from))
  })

  test('nobody on their own move, and a reason is needed to refuse and to object', async () => {
    const own = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit: to })
    const asked = await move.ask(person, to.id)
    expect(await move.accept(own, asked)).toMatchObject({ __typename: 'NotAllowed', code: 'MOVE_OWN' })
    expect((await move.refuse(newAdmin, asked, ' ')).fields).toEqual([{ path: 'reason', code: 'REQUIRED' }])
    const taken = await move.accept(newAdmin, asked)
    expect((await move.object(oldAdmin, taken, '')).fields).toEqual([{ path: 'reason', code: 'REQUIRED' }])
    const elsewhere = await buildDepartment(server, from)
    const next = await move.ask(await buildProfessional(server, { unit: from }), to.id)
    expect((await move.accept(newAdmin, next, elsewhere.id)).fields).toEqual([{ path: 'departmentId', code: 'DEPARTMENT_ELSEWHERE' }])
  })

  test('the other side’s word is not theirs', async () => {
    const taken = await accepted()
    for (const act of [move.accept, move.refuse] as const) expect(await act(oldAdmin, taken)).toMatchObject({ code: 'MOVE_BY_NEW_UNIT' })
    for (const act of [move.agree, move.object] as const) expect(await act(newAdmin, taken)).toMatchObject({ code: 'MOVE_BY_OLD_UNIT' })
  })
})

describe('who sees', () => {
  test('the old unit nothing before the acceptance, and never what the person told the new one', async () => {
    const asked = await move.ask(person, to.id, { note: '请保密' })
    const account = await buildStaff(server, Role.UNIT, from)
    for (const who of [oldAdmin, account]) expect([await move.list(who, 'OUTGOING'), await move.list(who, 'OVER'), await told(who)]).toEqual([{ totalCount: 0, nodes: [] }, { totalCount: 0, nodes: [] }, []])
    expect(await move.agree(oldAdmin, asked)).toMatchObject({ __typename: 'NotFound' })
    await move.accept(newAdmin, asked, toDepartment.id)
    for (const who of [oldAdmin, account]) {
      expect((await move.list(who, 'OUTGOING')).nodes).toMatchObject([{ id: asked.id, note: null, department: null, toUnit: unitOf(to), professional: { id: String(person.professionalId) } }])
    }
  })

  test('the new unit nothing of the person but name, masked number and present unit', async () => {
    await pending(server, person)
    await accepted()
    expect((await move.list(newAdmin, 'INCOMING')).nodes).toMatchObject([{ person: { name: person.name, maskedIdNumber: `*****${person.login.slice(-4)}` }, professional: null }])
    const { hourRecords, professional, annualHours } = await ask(
      server,
      newAdmin,
      'query ($id: ID!) { hourRecords(filter: { professionalId: $id }) { totalCount } professional(id: $id) { id } annualHours(year: 2026, filter: { professionalId: $id }) { totalCount } }',
      { id: person.professionalId },
    )
    expect([hourRecords.totalCount, professional, annualHours.totalCount]).toEqual([0, null, 0])
  })

  test('no third unit, and nobody but a unit’s account and general administrators', async () => {
    const taken = await accepted()
    const stranger = await buildAdministrator(server, { unit: await buildUnit(server) })
    for (const list of ['INCOMING', 'OUTGOING', 'OVER'] as const) expect((await move.list(stranger, list)).totalCount).toBe(0)
    for (const act of [move.accept, move.refuse, move.agree, move.object] as const) expect(await act(stranger, taken)).toMatchObject({ __typename: 'NotFound' })
    const other = await buildProfessional(server, { unit: from })
    expect(await move.withdraw(other, taken)).toMatchObject({ __typename: 'NotFound' })
    expect(await move.own(other)).toEqual([])
    const head = await buildAdministrator(server, { unit: to, department: toDepartment })
    for (const who of [head, person, await buildStaff(server, Role.SUPPORT)]) {
      expect((await attempt(server, who, '{ unitMoves(list: INCOMING) { totalCount } }')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    }
  })

  test('the departments left and joined, that somebody has moved', async () => {
    const leaving = await buildAdministrator(server, { unit: from, department: fromDepartment })
    const joining = await buildAdministrator(server, { unit: to, department: toDepartment })
    await move.agree(oldAdmin, await accepted())
    expect([await told(leaving), await told(joining), await told(oldAdmin)]).toEqual([['STAFF_MOVED'], ['STAFF_MOVED'], ['STAFF_LEAVING']])
  })
})

test('what waits is counted for each side', async () => {
  const todos = async (who: Person) => (await ask(server, who, '{ todos { movesToAccept movesToAnswer } }')).todos
  const asked = await move.ask(person, to.id)
  expect([await todos(newAdmin), await todos(oldAdmin), await todos(person)]).toEqual([
    { movesToAccept: 1, movesToAnswer: 0 },
    { movesToAccept: 0, movesToAnswer: 0 },
    { movesToAccept: null, movesToAnswer: null },
  ])
  const taken = await move.accept(newAdmin, asked)
  expect([await todos(newAdmin), await todos(oldAdmin)]).toEqual([{ movesToAccept: 0, movesToAnswer: 0 }, { movesToAccept: 0, movesToAnswer: 1 }])
  await move.object(oldAdmin, taken)
  expect(await todos(oldAdmin)).toEqual({ movesToAccept: 0, movesToAnswer: 0 })
})
