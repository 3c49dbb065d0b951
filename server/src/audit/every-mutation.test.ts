import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, send, signedIn } from '../../test/ask.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { upload } from '../../test/files.js'
import { create, pending, remove, review, submit, undo, update, withdraw } from '../../test/hours.js'
import { signInAs } from '../../test/sign-in.js'
import { administrators, departments, newIdNumber } from '../../test/unit-setup.js'
import { Role } from '../access/role.js'
import { buildApiSchema } from '../schema.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const password = 'Liujiang#Bridge-7'
const asAdministrators = administrators(server)
const asDepartments = departments(server)

let unit: Unit
let department: Department
let general: Person
let system: Person
let person: Person & { professionalId: number }

beforeAll(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  system = await buildStaff(server, Role.SYSTEM_ADMIN)
  person = await buildProfessional(server, { unit, department }, { password })
})

const ofGeneral = (field: string, variables: Record<string, unknown> = {}, types = '') => ask(server, general, `mutation ${types} { outcome: ${field} }`, variables)
const versionOf = async (table: string, id: number | string) => Number((await server.app.database.reader.rows(`select version from ${table} where id = ?`, [Number(id)]))[0]![0])
const template = async (text: string) => (await ofGeneral(`addOpinionTemplate(decision: REJECT, text: "${text}") { ... on OpinionTemplate { id version } }`)).outcome
const newDepartment = () => asDepartments.create(general, `新部门${randomUUID().slice(0, 8)}`)
const newAdministrator = async () => (await asAdministrators.add(general, { departmentId: String(department.id) })).administrator

/** Each mutation, done once so that it succeeds, and what it leaves in the trail. */
const acts: Readonly<Record<string, readonly [act: () => Promise<unknown>, leaves: readonly string[]]>> = {
  addOpinionTemplate: [() => template('缺少证书'), ['TEMPLATE ADDED']],
  updateOpinionTemplate: [
    async () => {
      const { id, version } = await template('缺少附件')
      await ofGeneral(`updateOpinionTemplate(id: ${id}, version: ${version}, text: "缺少附件，请补充") { __typename }`)
    },
    ['TEMPLATE ADDED', 'TEMPLATE EDITED'],
  ],
  deleteOpinionTemplate: [
    async () => {
      const { id, version } = await template('缺少盖章')
      await ofGeneral(`deleteOpinionTemplate(id: ${id}, version: ${version}) { __typename }`)
    },
    ['TEMPLATE ADDED', 'TEMPLATE DELETED'],
  ],
  addStaff: [
    () => ofGeneral('addStaff(input: $input, idempotencyKey: $key) { __typename }', { input: { idNumber: newIdNumber(), name: '测试新人' }, key: randomUUID() }, '($input: NewStaffInput!, $key: String!)'),
    ['ASSIGNMENT ADDED', 'ACCOUNT ADDED'],
  ],
  updateStaff: [
    async () => ofGeneral(`updateStaff(id: ${person.professionalId}, version: ${await versionOf('professional', person.professionalId)}, input: { position: "讲师", departmentId: ${department.id} }) { __typename }`),
    ['ACCOUNT EDITED'],
  ],
  assignDepartment: [
    async () => ofGeneral(`assignDepartment(selection: { people: [{ id: ${person.professionalId}, version: ${await versionOf('professional', person.professionalId)} }] }) { succeeded }`),
    ['ACCOUNT DEPARTMENT_CHANGED'],
  ],
  resetAccess: [
    async () => ofGeneral(`resetAccess(professionalId: ${person.professionalId}, version: ${await versionOf('professional', person.professionalId)}, idempotencyKey: "${randomUUID()}") { __typename }`),
    ['ACCOUNT CODE_ISSUED'],
  ],
  revealIdNumber: [() => ofGeneral(`revealIdNumber(professionalId: ${person.professionalId}, reason: "核对身份") { __typename }`), ['LOOK SEEN']],
  addUnitAdministrator: [() => newAdministrator(), ['ASSIGNMENT ADDED']],
  changeUnitAdministrator: [async () => asAdministrators.change(general, await newAdministrator(), { signInAllowed: false, departmentId: String(department.id) }), ['ASSIGNMENT ADDED', 'ASSIGNMENT BARRED']],
  issueAdministratorCode: [async () => asAdministrators.issueCode(general, (await newAdministrator()).id), ['ASSIGNMENT ADDED', 'ASSIGNMENT CODE_ISSUED', 'ACCOUNT CODE_ISSUED']],
  removeUnitAdministrator: [async () => asAdministrators.remove(general, await newAdministrator()), ['ASSIGNMENT ADDED', 'ASSIGNMENT REMOVED']],
  createDepartment: [() => newDepartment(), ['DEPARTMENT CREATED']],
  renameDepartment: [async () => asDepartments.rename(general, await newDepartment(), `改名${randomUUID().slice(0, 8)}`), ['DEPARTMENT CREATED', 'DEPARTMENT RENAMED']],
  mergeDepartment: [async () => asDepartments.merge(general, await newDepartment(), department.id), ['DEPARTMENT CREATED', 'DEPARTMENT MERGED', 'DEPARTMENT ABSORBED']],
  closeDepartment: [async () => asDepartments.close(general, await newDepartment()), ['DEPARTMENT CREATED', 'DEPARTMENT CLOSED']],
  createAccount: [
    () => ask(server, system, 'mutation ($login: String!) { createAccount(input: { kind: STAFF, login: $login, name: "审计", role: AUDITOR }) { __typename } }', { login: `audit-${randomUUID().slice(0, 8)}` }),
    ['ASSIGNMENT ADDED'],
  ],
  issueOneTimeCode: [() => ask(server, system, `mutation { issueOneTimeCode(accountId: ${person.accountId}) { __typename } }`), ['ACCOUNT CODE_ISSUED']],
  setAccountLocked: [
    async () => {
      for (const locked of [true, false]) await ask(server, system, `mutation { setAccountLocked(accountId: ${person.accountId}, locked: ${locked}, reason: "核实") { __typename } }`)
    },
    ['ACCOUNT LOCKED', 'ACCOUNT UNLOCKED'],
  ],
  createUnit: [
    () => {
      const input = { name: `新单位${randomUUID().slice(0, 8)}`, creditCode: `9145010${randomUUID().replace(/\D/g, '').padEnd(11, '0').slice(0, 11)}`, creditCodeReason: '测试', regionCode: '450103', kind: 'EMPLOYER' }
      return ask(server, system, 'mutation ($input: UnitInput!) { createUnit(input: $input) { __typename ... on InvalidInput { fields { path code } } } }', { input })
    },
    ['UNIT CREATED'],
  ],
  createHourRecord: [() => create(server, person), ['HOUR CREATED']],
  updateHourRecord: [async () => update(server, person, await create(server, person), { title: '改过' }), ['HOUR CREATED', 'HOUR EDITED']],
  deleteHourRecords: [async () => remove(server, person, [await create(server, person)]), ['HOUR CREATED', 'HOUR DELETED']],
  submitHourRecords: [async () => submit(server, person, [await create(server, person)]), ['HOUR CREATED', 'HOUR SUBMITTED']],
  withdrawHourRecords: [async () => withdraw(server, person, [await pending(server, person)]), ['HOUR CREATED', 'HOUR SUBMITTED', 'HOUR WITHDRAWN']],
  reviewHourRecords: [async () => review(server, general, [await pending(server, person)], 'APPROVE'), ['HOUR CREATED', 'HOUR SUBMITTED', 'HOUR APPROVED']],
  undoReviews: [
    async () => undo(server, general, [(await review(server, general, [await pending(server, person)], 'APPROVE')).items[0].record]),
    ['HOUR CREATED', 'HOUR SUBMITTED', 'HOUR APPROVED', 'HOUR RETRACTED'],
  ],
  updateMyProfile: [
    async () => ask(server, person, `mutation { updateMyProfile(version: ${await versionOf('professional', person.professionalId)}, input: { phone: "13800000001" }) { __typename ... on InvalidInput { fields { path code } } } }`),
    ['ACCOUNT PROFILE_EDITED'],
  ],
  completeContact: [() => ask(server, person, 'mutation { completeContact(phone: "13800000002") { __typename } }'), ['ACCOUNT CONTACT_SET']],
  changePassword: [() => ask(server, person, 'mutation ($current: String!) { changePassword(current: $current, next: "Yongjiang#Harbour-8") { __typename } }', { current: password }), ['ACCOUNT PASSWORD_SET']],
  signIn: [() => signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: 'Yongjiang#Harbour-8' }), ['SESSION SIGNED_IN']],
  signOut: [() => ask(server, person, 'mutation { signOut }'), ['SESSION SIGNED_OUT']],
  switchAssignment: [async () => send(server, await signedIn(server, person), `mutation { switchAssignment(id: ${person.assignmentId}) { __typename } }`), ['SESSION SWITCHED']],
}
/** What changes nothing that anybody keeps: a place in a list, and a permission to upload, whose upload is written down. */
const unwritten = ['useOpinionTemplate', 'createUploadTicket']

test('every mutation is looked at here', () => {
  expect([...Object.keys(acts), ...unwritten].sort()).toEqual(Object.keys(buildApiSchema().getMutationType()!.getFields()).sort())
})

test.each(Object.entries(acts))('%s is in the trail, with who, for whom and whose', async (_name, [act, leaves]) => {
  const before = await trailEnd(server)
  await act()
  const rows = await trailSince(server, before)
  expect(rows.map(({ did }) => did)).toEqual(leaves)
  for (const { actorId } of rows) expect([general.accountId, system.accountId, person.accountId]).toContain(actorId)
})

test('an uploaded file is', async () => {
  const before = await trailEnd(server)
  await upload(server, person)
  expect(await trailSince(server, before)).toMatchObject([{ did: 'FILE UPLOADED', accountId: person.accountId }])
})

test('nothing of it holds a whole identity number, a password or a code', async () => {
  const text = JSON.stringify(await server.app.database.reader.rows('select * from audit_row', []))
  for (const secret of [person.login, password, 'Yongjiang#Harbour-8']) expect(text).not.toContain(secret)
})
