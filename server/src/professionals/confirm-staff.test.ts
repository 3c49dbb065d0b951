import { randomInt } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt, send } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { submit } from '../../test/hours.js'
import { messagesOf } from '../../test/messages.js'
import { writeRecord } from '../../test/records.js'
import { meOf, ownPassword, register, signedInAfter } from '../../test/registration.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const outcome = '{ succeeded failed items { id professional { id name standing } error { __typename code ... on Conflict { by } ... on InvalidInput { fields { path code } } } } }'
const confirmDocument = `mutation ($selection: PeopleSelection!) { confirmStaff(selection: $selection) ${outcome} }`
const refuseDocument = `mutation ($selection: PeopleSelection!, $reason: String!) { refuseStaff(selection: $selection, reason: $reason) ${outcome} }`

let unit: Unit
let department: Department
let general: Person
beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
})

async function registered(where: { unit?: Unit; departmentId?: number | null } = {}) {
  const typed = { idNumber: demoIdNumber(randomInt(100_000), `19${60 + randomInt(40)}-0${1 + randomInt(9)}-1${randomInt(10)}`), name: '测试注册', phone: '13900001111', password: ownPassword }
  await register(server, { ...typed, unitId: (where.unit ?? unit).id, departmentId: where.departmentId ?? null })
  return { ...typed, ...(await signedInAfter(server, typed)) }
}
type Registered = Awaited<ReturnType<typeof registered>>
const refs = (...people: Registered[]) => ({ people: people.map(({ me }) => ({ id: me.id, version: me.version })) })
const confirm = async (selection: object, by = general) => (await ask(server, by, confirmDocument, { selection })).confirmStaff
const refuse = async (selection: object, reason: string, by = general) => (await ask(server, by, refuseDocument, { selection, reason })).refuseStaff
const set = (changes: Partial<Unit>) => server.app.database.fork().nativeUpdate('Unit' as never, { id: unit.id } as never, changes as never)

describe('确认', () => {
  test('makes the person one of the unit’s from today on, and hours can be submitted', async () => {
    const person = await registered({ departmentId: department.id })
    const who = { ...person.person, name: person.name, login: person.idNumber, unitId: unit.id, departmentId: department.id }
    const draft = await writeRecord(server, who)
    const refused = await submit(server, who, [draft])
    expect(refused).toMatchObject({ succeeded: 0, items: [{ error: { code: 'NOT_CONFIRMED_YET' } }] })
    expect((await send(server, person.cookie, `{ hourRecord(id: "${draft.id}") { permissions { canSubmit { allowed code reason } canEdit { allowed } } } }`)).data.hourRecord.permissions).toEqual({
      canSubmit: { allowed: false, code: 'NOT_CONFIRMED_YET', reason: expect.stringContaining('单位确认') },
      canEdit: { allowed: true },
    })
    expect(await confirm(refs(person))).toMatchObject({ succeeded: 1, failed: 0, items: [{ professional: { standing: 'CONFIRMED' } }] })
    const me = await meOf(server, person.cookie)
    expect(me).toMatchObject({ standing: 'CONFIRMED', department: { id: String(department.id) }, employments: [{ startsOn: '2026-05-11', department: { id: String(department.id) } }] })
    expect(me.accountEvents[0]).toEqual({ action: 'CONFIRMED', byName: general.name, departmentName: department.name, reason: null })
    expect(await submit(server, who, [draft])).toMatchObject({ succeeded: 1 })
  })

  test('many at once by what the list shows, each once however often the answer is asked for', async () => {
    const people = [await registered(), await registered(), await registered()]
    const selection = { filter: { awaitingConfirmation: true }, asOf: server.app.clock.now().toISOString() }
    expect(await confirm(selection)).toMatchObject({ succeeded: 3, failed: 0 })
    expect(await confirm(refs(...people))).toMatchObject({ succeeded: 3, failed: 0 })
    for (const { cookie } of people) expect((await meOf(server, cookie)).employments).toHaveLength(1)
    expect(await confirm({ people: people.map(({ me }) => ({ id: me.id, version: me.version + 1 })) })).toMatchObject({ failed: 3, items: [{ error: { code: 'NOTHING_TO_CONFIRM' } }, {}, {}] })
  })

  test('of one confirmed and refused at the same moment, one happens, and the other is told who was first', async () => {
    const person = await registered()
    const other = await buildAdministrator(server, { unit })
    const answers = await Promise.all([confirm(refs(person)), refuse(refs(person), '不是本单位人员', other)])
    expect(answers.map(({ succeeded }) => succeeded).sort()).toEqual([0, 1])
    expect((await meOf(server, person.cookie)).accountEvents).toHaveLength(2)
  })

  test('by a department’s administrator only where the unit has set so, and only in the own department', async () => {
    const person = await registered({ departmentId: department.id })
    const departmental = await buildAdministrator(server, { unit, department })
    const toConfirm = async (who: Person) => (await ask(server, who, '{ todos { staffToConfirm } }')).todos.staffToConfirm
    expect([await toConfirm(general), await toConfirm(departmental)]).toEqual([1, 0])
    expect(await confirm(refs(person), departmental)).toMatchObject({ failed: 1, items: [{ error: { code: 'CONFIRM_BY_GENERAL_ADMIN' } }] })
    await set({ departmentAdminsConfirm: true })
    expect(await confirm(refs(person), await buildAdministrator(server, { unit, department: await buildDepartment(server, unit) }))).toMatchObject({ items: [{ professional: null, error: { code: 'NOT_FOUND' } }] })
    expect(await toConfirm(departmental)).toBe(1)
    expect(await confirm(refs(person), departmental)).toMatchObject({ succeeded: 1 })
    expect([await toConfirm(general), await toConfirm(departmental)]).toEqual([0, 0])
  })

  test('is nothing to another unit’s administrator, and not for other roles', async () => {
    const person = await registered()
    const stranger = await buildAdministrator(server, { unit: await buildUnit(server) })
    for (const answer of [await confirm(refs(person), stranger), await refuse(refs(person), '否', stranger)]) {
      expect(answer).toMatchObject({ succeeded: 0, items: [{ professional: null, error: { __typename: 'NotFound' } }] })
    }
    for (const who of [person.person, await buildStaff(server, Role.UNIT, unit), await buildStaff(server, Role.SUPPORT), null]) {
      for (const document of [confirmDocument, refuseDocument]) {
        expect((await attempt(server, who, document, { selection: refs(person), reason: '否' })).errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
      }
    }
    expect((await meOf(server, person.cookie)).standing).toBe('UNCONFIRMED')
  })

  test('comes before anything is entered or changed for the person', async () => {
    const { me } = await registered()
    const edit = 'mutation ($id: ID!, $version: Int!) { updateStaff(id: $id, version: $version, input: { position: "教师" }) { ... on NotAllowed { code } } }'
    expect((await ask(server, general, edit, { id: me.id, version: me.version })).updateStaff).toEqual({ code: 'CONFIRM_FIRST' })
    expect(await writeRecord(server, general, {}, Number(me.id))).toMatchObject({ fields: [{ path: 'professionalId', code: 'CONFIRM_FIRST' }] })
    const assign = 'mutation ($selection: PeopleSelection!) { assignDepartment(selection: $selection) { items { error { code } } } }'
    expect((await ask(server, general, assign, { selection: { people: [{ id: me.id, version: me.version }] } })).assignDepartment.items).toEqual([{ error: { code: 'CONFIRM_FIRST' } }])
  })
})

describe('不予确认', () => {
  test('says why, takes the person out of the unit’s sight, and another unit may be asked, drafts and all', async () => {
    const person = await registered({ departmentId: department.id })
    const draft = await writeRecord(server, person.person)
    expect(await refuse(refs(person), ' 不是本单位人员 ')).toMatchObject({ succeeded: 1, items: [{ professional: null, error: null }] })
    // An answer that was lost: they are out of sight, and the call is done all the same.
    expect(await refuse(refs(person), '不是本单位人员')).toMatchObject({ succeeded: 1, failed: 0 })
    expect((await ask(server, general, '{ professionals { totalCount } }')).professionals.totalCount).toBe(0)
    const me = await meOf(server, person.cookie)
    expect(me).toMatchObject({ standing: 'REFUSED', refusalReason: '不是本单位人员', department: null, employments: [], permissions: { canAskUnit: { allowed: true } } })
    expect(me.accountEvents.map(({ action, reason }: { action: string; reason: string | null }) => [action, reason])).toEqual([['REFUSED', '不是本单位人员'], ['REGISTERED', null]])

    const right = await buildUnit(server)
    const input = { name: '改正的姓名', unitId: right.id, departmentId: null }
    const document = 'mutation ($version: Int!, $input: UnitRequestInput!) { askUnit(version: $version, input: $input) { __typename ... on Professional { version name standing refusalReason } ... on UserError { code } ... on InvalidInput { fields { path code } } } }'
    const answer = await send(server, person.cookie, document, { version: me.version, input })
    expect(answer.data.askUnit).toMatchObject({ name: '改正的姓名', standing: 'UNCONFIRMED', refusalReason: null })
    // The same again, and with what was seen before: done already.
    expect((await send(server, person.cookie, document, { version: me.version, input })).data.askUnit.__typename).toBe('Professional')
    const theirs = await buildAdministrator(server, { unit: right })
    const list = await ask(server, theirs, '{ professionals(filter: { awaitingConfirmation: true }) { nodes { id name version accountEvents { action } } } hourRecords { nodes { id unit { id } } } }')
    expect(list.professionals.nodes).toMatchObject([{ id: me.id, name: '改正的姓名', accountEvents: [{ action: 'UNIT_ASKED' }, { action: 'REFUSED' }, { action: 'REGISTERED' }] }])
    // Why one unit refused is not the other one's to read.
    expect((await attempt(server, theirs, '{ professionals { nodes { refusalReason accountEvents { reason } } } }')).errors?.map(({ message }) => message)).toContain('AccountEvent.reason is not for this role.')
    expect(list.hourRecords.nodes).toEqual([{ id: draft.id, unit: { id: String(right.id) } }])
    expect(await confirm({ people: [{ id: me.id, version: list.professionals.nodes[0].version }] }, theirs)).toMatchObject({ succeeded: 1 })
    expect((await send(server, person.cookie, document, { version: list.professionals.nodes[0].version + 1, input })).data.askUnit).toMatchObject({ code: 'ALREADY_CONFIRMED' })
  })

  test('needs a reason', async () => {
    const person = await registered()
    expect((await refuse(refs(person), ' ')).items[0].error).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'reason', code: 'REFUSAL_REASON_REQUIRED' }] })
    expect((await refuse(refs(person), 'x'.repeat(501))).items[0].error).toMatchObject({ fields: [{ path: 'reason', code: 'TOO_LONG' }] })
  })
})

describe('the unit’s word', () => {
  test('is told to whom it is about alone, once, in the role of a professional', async () => {
    const [one, refused, waiting] = [await registered(), await registered(), await registered()]
    for (let i = 0; i < 2; i++) await confirm(refs(one))
    for (let i = 0; i < 2; i++) await refuse(refs(refused), '不是本单位人员')
    const asPerson = ({ person, name, idNumber }: Registered) => ({ ...person, name, login: idNumber, unitId: unit.id, departmentId: null })
    expect(await messagesOf(server, asPerson(one))).toMatchObject([{ kind: 'STAFF_CONFIRMED', text: `${unit.name}已确认您为本单位人员，可以提交学时登记了。`, detail: null }])
    expect(await messagesOf(server, asPerson(refused))).toMatchObject([{ kind: 'STAFF_REFUSED', detail: '不是本单位人员' }])
    expect(await messagesOf(server, asPerson(waiting))).toEqual([])
    expect(await messagesOf(server, general)).toEqual([])
    const office = await alsoAs(server, asPerson(one), Role.GENERAL_ADMIN, { unit })
    expect(await messagesOf(server, office)).toEqual([])
  })
})

describe('a department that the person chooses', () => {
  const document = 'mutation ($version: Int!, $input: MyProfileInput!) { updateMyProfile(version: $version, input: $input) { __typename ... on Professional { version department { id } wantedDepartment { id } refusalReason } ... on InvalidInput { fields { path code } } } }'
  const choose = async (person: Person, departmentId: number | null) => {
    const { viewer } = await ask(server, person, '{ viewer { professional { version } } }')
    return (await ask(server, person, document, { version: viewer.professional.version, input: { phone: '13900001111', departmentId } })).updateMyProfile
  }
  const inSight = async (departmental: Person) => (await ask(server, departmental, '{ professionals { totalCount } }')).professionals.totalCount

  test('counts at once where the unit has not set otherwise', async () => {
    const person = await buildProfessional(server, { unit })
    expect(await choose(person, department.id)).toMatchObject({ department: { id: String(department.id) }, wantedDepartment: null })
  })

  test('waits for the unit’s word where it has: until then the department’s administrator does not see the person', async () => {
    await set({ departmentChoiceConfirmed: true })
    const person = await buildProfessional(server, { unit })
    const departmental = await buildAdministrator(server, { unit, department })
    const chosen = await choose(person, department.id)
    expect(chosen).toMatchObject({ department: null, wantedDepartment: { id: String(department.id) } })
    expect(await inSight(departmental)).toBe(0)
    expect(await confirm({ people: [{ id: String(person.professionalId), version: chosen.version }] }, departmental)).toMatchObject({ items: [{ error: { code: 'NOT_FOUND' } }] })
    expect(await confirm({ filter: { awaitingConfirmation: true }, asOf: server.app.clock.now().toISOString() })).toMatchObject({ succeeded: 1 })
    expect(await inSight(departmental)).toBe(1)
    const { viewer } = await ask(server, person, '{ viewer { professional { wantedDepartment { id } employments { department { id } } accountEvents { action departmentName } } } }')
    expect(viewer.professional).toMatchObject({ wantedDepartment: null, employments: [{ department: { id: String(department.id) } }, { department: null }] })
    expect(viewer.professional.accountEvents).toEqual(['DEPARTMENT_CHANGED', 'DEPARTMENT_ASKED'].map(action => ({ action, departmentName: department.name })))
  })

  test('is refused with a reason, and the person stays; may be taken back; to leave for none is nobody’s to confirm', async () => {
    await set({ departmentChoiceConfirmed: true })
    const own = await buildDepartment(server, unit)
    const person = await buildProfessional(server, { unit, department: own })
    const chosen = await choose(person, department.id)
    const selection = { people: [{ id: String(person.professionalId), version: chosen.version }] }
    for (let i = 0; i < 2; i++) expect(await refuse(selection, '请先办理调动')).toMatchObject({ succeeded: 1 })
    const { viewer } = await ask(server, person, '{ viewer { professional { standing refusalReason department { id } wantedDepartment { id } } } }')
    expect(viewer.professional).toEqual({ standing: 'CONFIRMED', refusalReason: '请先办理调动', department: { id: String(own.id) }, wantedDepartment: null })
    expect(await choose(person, department.id)).toMatchObject({ wantedDepartment: { id: String(department.id) }, refusalReason: null })
    expect(await choose(person, own.id)).toMatchObject({ department: { id: String(own.id) }, wantedDepartment: null })
    expect(await choose(person, null)).toMatchObject({ department: null, wantedDepartment: null })
  })

  test('is told to the person, confirmed or refused with the reason, once', async () => {
    await set({ departmentChoiceConfirmed: true })
    const person = await buildProfessional(server, { unit })
    for (const say of [(selection: object) => refuse(selection, '请先办理调动'), (selection: object) => confirm(selection)]) {
      const { version } = await choose(person, department.id)
      for (let i = 0; i < 2; i++) await say({ people: [{ id: String(person.professionalId), version }] })
    }
    expect(await messagesOf(server, person)).toMatchObject([
      { kind: 'DEPARTMENT_CONFIRMED', text: `${unit.name}已确认您选择的部门“${department.name}”。`, detail: null },
      { kind: 'DEPARTMENT_REFUSED', text: `${unit.name}没有确认您选择的部门“${department.name}”，您的部门保持不变。`, detail: '请先办理调动' },
    ])
  })

  test('goes with the department where that is merged', async () => {
    await set({ departmentChoiceConfirmed: true })
    const into = await buildDepartment(server, unit)
    const person = await buildProfessional(server, { unit })
    await choose(person, department.id)
    const merged = await ask(server, general, 'mutation ($id: ID!, $into: ID!) { mergeDepartment(id: $id, version: 1, intoId: $into) { __typename } }', { id: department.id, into: into.id })
    expect(merged.mergeDepartment.__typename).toBe('UnitDepartment')
    expect((await ask(server, person, '{ viewer { professional { wantedDepartment { id } } } }')).viewer.professional.wantedDepartment).toEqual({ id: String(into.id) })
  })

  test('is part of what the unit is asked until it has confirmed the person', async () => {
    const { person } = await registered()
    expect(await choose(person as Person, department.id)).toMatchObject({ fields: [{ path: 'input.departmentId', code: 'DEPARTMENT_WITH_UNIT' }] })
  })
})
