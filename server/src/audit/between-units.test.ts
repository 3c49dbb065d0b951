import { randomInt } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, send } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { hourRow, hoursWorkbook, importsOf } from '../../test/imports.js'
import { moves } from '../../test/moves.js'
import { ownPassword, register, signedInAfter } from '../../test/registration.js'
import { someAddress } from '../../test/sign-in.js'
import { windows as windowsOf } from '../../test/windows.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const move = moves(server)
const windows = windowsOf(server)
const imports = importsOf(server)

let unit: Unit
let department: Department
let general: Person
let head: Person
let other: Unit
let otherGeneral: Person
let auditor: Person
beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  head = await buildAdministrator(server, { unit, department })
  other = await buildUnit(server)
  otherGeneral = await buildAdministrator(server, { unit: other })
  auditor = await buildStaff(server, Role.AUDITOR)
})

const document = 'query ($filter: AuditFilter) { auditRows(filter: $filter, first: 100) { nodes { noun action actorName aboutName address department { id } details { name values } } } }'
/** What somebody reads, oldest first. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it looks at
const read = async (who: Person, noun?: string, about?: string): Promise<any[]> => (await ask(server, who, document, { filter: { noun, about } })).auditRows.nodes.toReversed()
const did = async (who: Person, noun: string) => (await read(who, noun)).map(({ action }) => action)

test('of a move the new unit reads what is its own, the old one nothing before it has a say, and the department joined that somebody came', async () => {
  const person = await buildProfessional(server, { unit, department })
  const otherDepartment = await buildDepartment(server, other)
  const otherHead = await buildAdministrator(server, { unit: other, department: otherDepartment })
  const accepted = await move.accept(otherGeneral, await move.ask(person, other.id), otherDepartment.id)
  expect(await did(general, 'MOVE')).toEqual([])
  const objected = await move.object(general, accepted, '工作尚未交接')
  await move.agree(general, objected)
  expect(await did(general, 'MOVE')).toEqual(['OBJECTED', 'AGREED', 'LEFT'])
  expect(await did(otherGeneral, 'MOVE')).toEqual(['ASKED', 'ACCEPTED', 'JOINED'])
  expect([await did(head, 'MOVE'), await did(otherHead, 'MOVE')]).toEqual([['LEFT'], ['JOINED']])
  expect(await did(person, 'MOVE')).toEqual(['ASKED', 'ACCEPTED', 'OBJECTED', 'AGREED', 'LEFT', 'JOINED'])
  expect((await read(general, 'MOVE'))[0]).toMatchObject({
    actorName: general.name,
    aboutName: person.name,
    details: [{ name: 'fromUnit', values: [unit.name] }, { name: 'toUnit', values: [other.name] }, { name: 'effectiveOn', values: ['2026-05-18'] }, { name: 'reason', values: ['工作尚未交接'] }],
  })
})

test('a registration names nobody, as it may be anybody’s; whom a unit refused is nothing to it afterwards', async () => {
  const typed = { idNumber: demoIdNumber(randomInt(100_000), `1984-0${1 + randomInt(9)}-1${randomInt(10)}`), name: `待确认${randomInt(100_000)}`, unitId: unit.id, phone: '13900001111', password: ownPassword }
  const address = someAddress()
  await register(server, typed, { address })
  const { cookie, me } = await signedInAfter(server, typed)
  const about = () => read(general, 'ACCOUNT', typed.name)
  expect(await about()).toMatchObject([{ action: 'REGISTERED', actorName: null, address: null }])
  expect((await read(auditor, 'ACCOUNT', typed.name))[0]).toMatchObject({ actorName: null, address })
  const selection = { people: [{ id: me.id, version: me.version }] }
  await ask(server, general, 'mutation ($selection: PeopleSelection!) { refuseStaff(selection: $selection, reason: "不是本单位人员") { succeeded } }', { selection })
  expect(await send(server, cookie, 'mutation { completeContact(phone: "13900002222") { __typename } }')).toMatchObject({ data: {} })
  const input = { name: typed.name, unitId: other.id }
  await send(server, cookie, 'mutation ($version: Int!, $input: UnitRequestInput!) { askUnit(version: $version, input: $input) { __typename } }', { version: me.version + 2, input })
  expect((await about()).map(({ action }) => action)).toEqual(['REGISTERED', 'REFUSED'])
  expect(await read(otherGeneral, 'ACCOUNT', typed.name)).toMatchObject([{ action: 'UNIT_ASKED', actorName: typed.name }])
})

test('an opening stands in the unit’s, a person’s also in the department’s, and not in the person’s own, who does not read why', async () => {
  const office = await buildUnit(server, { kind: 'AUTHORITY' as never })
  await supervise(server, office, unit)
  const authority = await buildStaff(server, Role.AUTHORITY, office)
  const person = await buildProfessional(server, { unit, department })
  const days = { entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' }
  const whole = await windows.open(authority, { unitId: String(unit.id), ...days })
  await windows.open(authority, { professionalId: String(person.professionalId), entryClosesOn: '2026-07-31', reviewClosesOn: '2026-07-31' })
  await windows.withdraw(authority, whole, '误开放')
  expect(await did(general, 'WINDOW')).toEqual(['OPENED', 'OPENED', 'WITHDRAWN'])
  expect(await did(authority, 'WINDOW')).toEqual(['OPENED', 'OPENED', 'WITHDRAWN'])
  expect(await read(head, 'WINDOW')).toMatchObject([{ action: 'OPENED', aboutName: person.name }])
  expect([await did(person, 'WINDOW'), await did(otherGeneral, 'WINDOW')]).toEqual([[], []])
})

test('an import stands in that of the unit or department that imports, with what came of it and who took the numbers home', async () => {
  const person = await buildProfessional(server, { unit, department })
  const job = await imports.begin(head, await imports.upload(head, await hoursWorkbook([hourRow(person), hourRow(person)])))
  server.app.clock.advance(60_000)
  expect((await get(server, general, `/import-files/${job.id}/result.xlsx`)).statusCode).toBe(200)
  const rows = await read(head, 'IMPORT')
  expect(rows.map(({ action }) => action)).toEqual(['UPLOADED', 'STARTED', 'ENDED', 'RESULT_TAKEN'])
  expect(rows[2].details).toContainEqual({ name: 'rows', values: ['2'] })
  expect(rows[3].actorName).toBe(general.name)
  expect(await did(general, 'IMPORT')).toEqual(['UPLOADED', 'STARTED', 'ENDED', 'RESULT_TAKEN'])
  expect(await did(otherGeneral, 'IMPORT')).toEqual([])
  // All its records are one row each for entering and submitting them.
  expect((await read(head, 'HOUR')).map(({ action, details }) => [action, details[0].values[0]])).toEqual([['CREATED', '2'], ['SUBMITTED', '2']])
})
