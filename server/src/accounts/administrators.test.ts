import { beforeEach, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { create, submit } from '../../test/hours.js'
import { signInAs } from '../../test/sign-in.js'
import { administrators as setup, newIdNumber } from '../../test/unit-setup.js'
import { Role } from '../access/role.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'
import { setOneTimeCode } from './issue-one-time-code.js'
import { newOneTimeCode } from './one-time-code.js'

const server = testServer()
const administrators = setup(server)
let unit: Unit
let a: Department
let b: Department
let account: Person
beforeEach(async () => {
  unit = await buildUnit(server)
  a = await buildDepartment(server, unit, '内科')
  b = await buildDepartment(server, unit, '外科')
  account = await buildStaff(server, Role.UNIT, unit)
})

const first = (person: Person) => ({ id: person.assignmentId, version: 1 })
const roleOf = async (cookie: string) => (await send(server, cookie, '{ viewer { role department { name } } }')).data.viewer
const rows = (sql: string, ...params: (string | number)[]) => server.app.database.reader.rows(sql, params)

describe('adding', () => {
  it('makes an account with a code shown once, with every field of the notice', async () => {
    const idNumber = newIdNumber()
    const made = await administrators.add(account, { idNumber, name: ' 莫梅 ', jobTitle: '科长', phone: '0771-5550123', onStaff: false, departmentId: String(a.id), duties: '继续教育' })
    expect(made).toMatchObject({
      __typename: 'AdministratorAdded',
      oneTimeCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
      administrator: {
        role: 'DEPARTMENT_ADMIN',
        name: '莫梅',
        maskedIdNumber: expect.stringContaining(idNumber.slice(-4)),
        activated: false,
        jobTitle: '科长',
        phone: '0771-5550123',
        onStaff: false,
        signInAllowed: true,
        duties: '继续教育',
        department: { name: '内科' },
        history: [{ action: 'ADDED', actorName: account.name }],
      },
    })
    expect((await signInAs(server, { kind: 'UNIT_ADMIN', login: idNumber, password: made.oneTimeCode })).outcome.__typename).toBe('PasswordChangeRequired')
  })

  it('ends a code that was issued to the person before, and tells the holder of the codes that are', async () => {
    const person = await buildProfessional(server, { unit, department: a }, { password: 'Xueshi-2026' })
    const { code, hash, expiresAt } = await newOneTimeCode(server.app.clock.now())
    await setOneTimeCode(server.app.database.fork(), server.app.clock.now(), person.accountId, { code, hash, expiresAt }, null)
    const made = await administrators.add(account, { idNumber: person.login, name: person.name, departmentId: String(a.id) })
    expect((await signInAs(server, { kind: 'UNIT_ADMIN', login: person.login, password: code })).outcome.__typename).toBe('SignInRefused')
    await administrators.issueCode(account, made.administrator.id)
    const [row] = await server.app.database.reader.rows('select action, actor_name from account_event where account_id = ?', [person.accountId])
    expect(row).toEqual(['CODE_ISSUED', account.name])
  })

  it('gives a person who has an account a further role; a request sent twice makes one', async () => {
    const person = await buildProfessional(server, { unit, department: a })
    const wanted = { idNumber: person.login, name: person.name }
    const [one, two] = await Promise.all([administrators.add(account, wanted, 'once'), administrators.add(account, wanted, 'once')])
    expect(one.administrator.id).toBe(two.administrator.id)
    expect(one).toMatchObject({ oneTimeCode: null, administrator: { role: 'GENERAL_ADMIN', department: null } })
    expect((await administrators.add(account, wanted)).fields).toMatchObject([{ path: 'input.idNumber', code: 'ASSIGNMENT_EXISTS' }])
    const [left, right] = await Promise.all([administrators.add(account, { ...wanted, departmentId: String(b.id) }), administrators.add(account, { ...wanted, departmentId: String(b.id) })])
    expect([left.__typename, right.__typename].sort()).toEqual(['AdministratorAdded', 'InvalidInput'])
  })

  it('names every fault at once', async () => {
    const elsewhere = await buildDepartment(server, await buildUnit(server))
    const made = await administrators.add(account, { idNumber: '123', name: '', jobTitle: 'x'.repeat(101), phone: '12', departmentId: String(elsewhere.id), duties: 'x'.repeat(501) })
    expect(made.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'input.idNumber ID_NUMBER_LENGTH',
      'input.name REQUIRED',
      'input.jobTitle TOO_LONG',
      'input.phone PHONE_FORMAT',
      'input.duties TOO_LONG',
      'input.departmentId DEPARTMENT_ELSEWHERE',
    ])
  })

  it('lets a general administrator appoint for departments only', async () => {
    const general = await buildAdministrator(server, { unit })
    expect(await administrators.add(general)).toMatchObject({ __typename: 'NotAllowed', code: 'GENERAL_ADMIN_BY_UNIT' })
    expect((await administrators.add(general, { departmentId: String(a.id) })).administrator.role).toBe('DEPARTMENT_ADMIN')
    for (const who of [await buildAdministrator(server, { unit, department: a }), await buildStaff(server, Role.SYSTEM_ADMIN)]) {
      await expect(administrators.add(who)).rejects.toThrow('FORBIDDEN')
    }
  })
})

describe('changing', () => {
  it('works at once where it is about the department or signing in, and leaves an event each', async () => {
    await buildAdministrator(server, { unit })
    const head = await buildAdministrator(server, { unit, department: a }, { password: 'Kaiyuan-2026-xueshi' })
    const cookie = await signedIn(server, head)
    expect(await roleOf(cookie)).toMatchObject({ department: { name: '内科' } })

    const moved = await administrators.change(account, first(head), { departmentId: String(b.id) })
    expect(moved).toMatchObject({ version: 2, department: { name: '外科' }, history: [{ action: 'EDITED' }, { action: 'MOVED', fromDepartment: '内科', toDepartment: '外科' }] })
    expect(await roleOf(cookie)).toBeNull()

    const again = await signedIn(server, head)
    expect(await roleOf(again)).toMatchObject({ department: { name: '外科' } })
    const barred = await administrators.change(account, moved, { departmentId: String(b.id), signInAllowed: false })
    expect(barred.history.at(-1)).toMatchObject({ action: 'BARRED', actorName: account.name })
    expect(await roleOf(again)).toBeNull()
    expect((await signInAs(server, { kind: 'UNIT_ADMIN', login: head.login, password: 'Kaiyuan-2026-xueshi' })).outcome.__typename).toBe('SignInRefused')
    // Even a session that was begun for it shows nobody.
    expect(await roleOf(await signedIn(server, head))).toBeNull()

    await administrators.change(account, barred, { departmentId: String(b.id), signInAllowed: true })
    expect((await signInAs(server, { kind: 'UNIT_ADMIN', login: head.login, password: 'Kaiyuan-2026-xueshi' })).outcome).toMatchObject({ __typename: 'Viewer', role: 'DEPARTMENT_ADMIN' })
  })

  it('leaves the person’s other roles alone', async () => {
    const person = await buildProfessional(server, { unit })
    const asHead = await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit, department: a })
    const cookie = await signedIn(server, person)
    await administrators.change(account, first(asHead), { departmentId: String(a.id), signInAllowed: false })
    const viewer = (await send(server, cookie, '{ viewer { role assignments { role } } }')).data.viewer
    expect(viewer).toEqual({ role: 'PROFESSIONAL', assignments: [{ role: 'PROFESSIONAL' }] })
    const refused = await send(server, cookie, `mutation { switchAssignment(id: "${asHead.assignmentId}") { ... on UserError { code } } }`)
    expect(refused.data.switchAssignment.code).toBe('ASSIGNMENT_UNKNOWN')
  })

  it('says who changed it first; what changes nothing leaves no event', async () => {
    await buildAdministrator(server, { unit })
    const head = await buildAdministrator(server, { unit, department: a })
    const changed = await administrators.change(account, first(head), { departmentId: String(a.id), jobTitle: '主任' })
    expect(await administrators.change(account, first(head), { departmentId: String(a.id) })).toMatchObject({ __typename: 'Conflict', version: 2, by: account.name })
    expect(await administrators.change(account, changed, { departmentId: String(a.id), jobTitle: '主任' })).toMatchObject({ version: 2, history: [{ action: 'EDITED' }] })
  })

  it('keeps a general administrator who may sign in', async () => {
    const only = await buildAdministrator(server, { unit })
    for (const overrides of [{ signInAllowed: false }, { departmentId: String(a.id) }]) {
      expect(await administrators.change(account, first(only), overrides)).toMatchObject({ __typename: 'NotAllowed', code: 'LAST_GENERAL_ADMIN' })
    }
    expect(await administrators.remove(account, first(only))).toMatchObject({ code: 'LAST_GENERAL_ADMIN', message: '单位须保留至少一名可以登录的总管理员，请先另设一名。' })
    await buildAdministrator(server, { unit })
    expect(await administrators.change(account, first(only), { departmentId: String(a.id) })).toMatchObject({ role: 'DEPARTMENT_ADMIN' })
  })
})

describe('removing', () => {
  it('ends sessions at once, keeps the history, and passes open work on to the oldest other general administrator', async () => {
    const oldest = await buildAdministrator(server, { unit }, { name: '最早的总管理员' })
    await buildAdministrator(server, { unit })
    const leaving = await buildAdministrator(server, { unit })
    const staff = await buildProfessional(server, { unit, department: a })
    const draft = await create(server, leaving, {}, { professionalId: staff.professionalId })
    const cookie = await signedIn(server, leaving)
    expect(await administrators.effects(account, leaving.assignmentId)).toEqual({ entries: 1, successor: '最早的总管理员' })

    expect(await administrators.remove(account, first(leaving))).toMatchObject({ __typename: 'UnitAdministrator', history: [{ action: 'REMOVED', actorName: account.name }], permissions: { canEdit: { code: 'ADMINISTRATOR_ENDED' } } })
    expect(await roleOf(cookie)).toBeNull()
    expect((await administrators.list(account)).nodes.map(({ id }: { id: string }) => id)).not.toContain(String(leaving.assignmentId))
    expect((await administrators.list(account, { ended: true })).nodes).toMatchObject([{ id: String(leaving.assignmentId), endedAt: '2026-05-11T02:00:00.000Z' }])
    const [row] = await rows('select entered_by_id, version from hour_record where id = ?', Number(draft.id))
    expect(row).toEqual([oldest.accountId, draft.version + 1])
    expect(await rows('select action, actor_name, to_name from hour_event where hour_record_id = ? order by id desc limit 1', Number(draft.id))).toEqual([['HANDED_ON', account.name, '最早的总管理员']])
    expect((await submit(server, oldest, [{ id: draft.id, version: draft.version + 1 }])).succeeded).toBe(1)
  })

  it('of the last two at once removes one', async () => {
    const [one, two] = [await buildAdministrator(server, { unit }), await buildAdministrator(server, { unit })]
    const outcomes = await Promise.all([administrators.remove(account, first(one)), administrators.remove(account, first(two))])
    expect(outcomes.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['LAST_GENERAL_ADMIN', 'UnitAdministrator'])
    expect((await administrators.list(account)).totalCount).toBe(1)
  })

  it('lets a general administrator leave, but neither as the last nor remove a peer', async () => {
    const [one, two] = [await buildAdministrator(server, { unit }), await buildAdministrator(server, { unit })]
    expect(await administrators.remove(one, first(two))).toMatchObject({ code: 'GENERAL_ADMIN_BY_UNIT' })
    expect((await administrators.one(one, one.assignmentId)).isSelf).toBe(true)
    expect((await administrators.remove(one, first(one))).__typename).toBe('UnitAdministrator')
    expect(await administrators.remove(two, first(two))).toMatchObject({ code: 'LAST_GENERAL_ADMIN' })
  })

  it('after a demotion passes on only what is outside the new department', async () => {
    const oldest = await buildAdministrator(server, { unit })
    const demoted = await buildAdministrator(server, { unit })
    const [inA, inB] = [await buildProfessional(server, { unit, department: a }), await buildProfessional(server, { unit, department: b })]
    const [kept, passed] = [await create(server, demoted, {}, { professionalId: inA.professionalId }), await create(server, demoted, {}, { professionalId: inB.professionalId })]
    expect(await administrators.effects(account, demoted.assignmentId, false, a.id)).toEqual({ entries: 1, successor: oldest.name })
    await administrators.change(account, first(demoted), { departmentId: String(a.id) })
    expect(await rows('select entered_by_id from hour_record where id in (?, ?) order by id', Number(kept.id), Number(passed.id))).toEqual([[demoted.accountId], [oldest.accountId]])
  })
})

describe('a new code', () => {
  it('takes the place of the earlier one and is an event', async () => {
    const made = await administrators.add(account)
    const issued = await administrators.issueCode(account, made.administrator.id)
    expect(issued.oneTimeCode).not.toBe(made.oneTimeCode)
    expect(issued.administrator.history.at(-1)).toMatchObject({ action: 'CODE_ISSUED', actorName: account.name })
  })

  it('is not given for an account that is in use at another unit', async () => {
    const other = await buildUnit(server)
    const elsewhere = await alsoAs(server, await buildProfessional(server, { unit: other }), Role.DEPARTMENT_ADMIN, { unit, department: a })
    const here = await alsoAs(server, await buildProfessional(server, { unit }), Role.DEPARTMENT_ADMIN, { unit, department: a })
    expect(await administrators.issueCode(account, elsewhere.assignmentId)).toMatchObject({ __typename: 'NotAllowed', code: 'CODE_ELSEWHERE' })
    expect((await administrators.one(account, elsewhere.assignmentId)).permissions.canIssueCode).toEqual({ allowed: false, code: 'CODE_ELSEWHERE' })
    expect((await administrators.issueCode(account, here.assignmentId)).oneTimeCode).not.toBeNull()
  })
})

it('finds administrators by name and department', async () => {
  const head = await buildAdministrator(server, { unit, department: a }, { name: '韦春' })
  await buildAdministrator(server, { unit })
  for (const filter of [{ name: '春' }, { departmentId: String(a.id) }]) expect((await administrators.list(account, filter)).nodes.map(({ id }: { id: string }) => id)).toEqual([String(head.assignmentId)])
})
