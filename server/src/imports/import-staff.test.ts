import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { importsOf, workbook, type Value } from '../../test/imports.js'
import { ownPassword, register } from '../../test/registration.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { demoIdNumber } from '../accounts/id-number.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const imports = importsOf(server)
const kind = 'staff'
const heads = ['证件号码', '姓名', '部门', '岗位或职务', '联系电话']
let unit: Unit
let department: Department
let administrator: Person
let sequence = Math.floor(Math.random() * 50_000)

beforeAll(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  administrator = await buildAdministrator(server, { unit })
})

const newcomer = (overrides: Record<string, Value> = {}): Record<string, Value> => ({ 证件号码: demoIdNumber(++sequence, '1991-02-03'), 姓名: `新人${sequence}`, 部门: department.name, 岗位或职务: '讲师', 联系电话: '13800000003', ...overrides })
const staffOf = async (who: Person, idNumber: Value) =>
  (await ask(server, who, 'query ($idNumber: String!) { professionals(filter: { idNumber: $idNumber }) { nodes { name position department { name } sex birthDate } } }', { idNumber })).professionals.nodes

test('people are added with their departments and a code each, which activates the account', async () => {
  const rows = [newcomer(), newcomer({ 部门: null })]
  const imported = await imports.begin(administrator, await imports.upload(administrator, await workbook(heads, rows), { kind }))
  expect(imported).toMatchObject({ status: 'IMPORTED', totalRows: 2, okRows: 2, failedRows: 0 })
  expect(await staffOf(administrator, rows[0]!['证件号码']!)).toMatchObject([{ name: rows[0]!['姓名'], position: '讲师', department: { name: department.name }, birthDate: '1991-02-03' }])
  expect(await staffOf(administrator, rows[1]!['证件号码']!)).toMatchObject([{ department: null }])
  const [head, first] = await imports.result(administrator, imported.id)
  expect(head?.at(-1)).toBe('一次性激活码')
  const { outcome } = await signInAs(server, { kind: 'PROFESSIONAL', login: String(rows[0]!['证件号码']), password: String(first?.at(-1)) })
  expect(outcome.__typename).toBe('PasswordChangeRequired')
  // Nobody but who uploaded it sees codes, and nobody once they are over.
  const colleague = await buildAdministrator(server, { unit })
  expect((await imports.result(colleague, imported.id))[1]?.at(-1)).toBe('已导入')
  server.app.clock.advance(73 * 60 * 60 * 1000)
  expect((await imports.result(administrator, imported.id))[1]?.at(-1)).toBe('已导入')
})

test('who is there already is; every other number that has an account gets one answer', async () => {
  const present = await buildProfessional(server, { unit })
  const elsewhere = await buildProfessional(server, { unit: await buildUnit(server) })
  const twice = newcomer()
  const checked = await imports.upload(
    administrator,
    await workbook(heads, [
      newcomer({ 证件号码: present.login, 姓名: present.name }),
      newcomer({ 证件号码: elsewhere.login, 姓名: elsewhere.name }),
      newcomer({ 证件号码: administrator.login, 姓名: administrator.name }),
      newcomer({ 部门: '没有的部门', 联系电话: '12' }),
      twice,
      twice,
      newcomer({ 证件号码: null, 姓名: null }),
    ]),
    { kind },
  )
  expect(checked).toMatchObject({ totalRows: 7, okRows: 1, presentRows: 1, failedRows: 5 })
  const found = (await imports.faults(administrator, checked.id)) as { cells: { cell: string; code: string }[] }[]
  expect(found.map(({ cells }) => cells.map(({ cell, code }) => `${cell} ${code}`))).toEqual([
    ['A3 STAFF_NOT_ADDED'],
    ['A4 STAFF_NOT_ADDED'],
    ['C5 IMPORT_NO_DEPARTMENT', 'E5 PHONE_FORMAT'],
    ['null IMPORT_REPEATED_PERSON'],
    ['A8 REQUIRED', 'B8 REQUIRED'],
  ])
})

test('the returned workbook with its codes, corrected and uploaded again, adds whom it could not before', async () => {
  const imported = await imports.begin(administrator, await imports.upload(administrator, await workbook(heads, [newcomer(), newcomer({ 部门: '没有的部门' })]), { kind }))
  expect(imported).toMatchObject({ okRows: 1, failedRows: 1 })
  const book = await imports.returned(administrator, imported.id)
  book.worksheets[0]!.getCell('C3').value = department.name
  const again = await imports.upload(administrator, Buffer.from(await book.xlsx.writeBuffer()), { kind })
  expect(again).toMatchObject({ status: 'CHECKED', okRows: 1, failedRows: 0, presentRows: 1 })
  expect(await imports.begin(administrator, again)).toMatchObject({ status: 'IMPORTED', okRows: 1, presentRows: 1 })
})

test('a department’s administrator adds to the own department alone; the same file again adds nobody', async () => {
  const head = await buildAdministrator(server, { unit, department })
  const row = newcomer({ 部门: null })
  const other = await buildDepartment(server, unit)
  const file = await workbook(heads, [row, newcomer({ 部门: other.name })])
  const imported = await imports.begin(head, await imports.upload(head, file, { kind }))
  expect(imported).toMatchObject({ okRows: 1, failedRows: 1 })
  expect(await imports.faults(head, imported.id)).toMatchObject([{ row: 3, cells: [{ cell: 'C3', code: 'IMPORT_OWN_DEPARTMENT' }] }])
  expect(await staffOf(head, row['证件号码']!)).toMatchObject([{ department: { name: department.name } }])
  expect(await imports.upload(head, file, { kind })).toMatchObject({ okRows: 0, presentRows: 1, failedRows: 1 })
  expect(await imports.withdraw(head, imported)).toMatchObject({ __typename: 'NotAllowed', code: 'IMPORT_STAFF_STAY' })
})

describe('a number that somebody registered and nobody confirmed', () => {
  const registered = async (where: Unit, name = '填错的姓名') => {
    const row = newcomer()
    const idNumber = String(row['证件号码'])
    await register(server, { idNumber, name, unitId: where.id, phone: '13900001111', password: ownPassword })
    return { row, idNumber }
  }
  const enters = async (login: string, password: string) => (await signInAs(server, { kind: 'PROFESSIONAL', login, password })).outcome.__typename
  const events = async (idNumber: string) =>
    (await ask(server, administrator, 'query ($idNumber: String!) { professionals(filter: { idNumber: $idNumber }) { nodes { standing name department { name } accountEvents { action } } } }', { idNumber })).professionals.nodes

  test('is taken over as adding by hand does, at this unit and at another, with a code; it is there already afterwards', async () => {
    const both = [await registered(unit), await registered(await buildUnit(server))]
    const file = await workbook(heads, [...both.map(({ row }) => row), newcomer()])
    const checked = await imports.upload(administrator, file, { kind })
    expect(checked).toMatchObject({ totalRows: 3, okRows: 3, presentRows: 0, failedRows: 0 })
    const imported = await imports.begin(administrator, checked)
    expect(imported).toMatchObject({ status: 'IMPORTED', okRows: 3 })
    const rows = await imports.result(administrator, imported.id)
    for (const [at, { row, idNumber }] of both.entries()) {
      expect(await events(idNumber)).toMatchObject([{ standing: 'CONFIRMED', name: row['姓名'], department: { name: department.name }, accountEvents: expect.arrayContaining([{ action: 'ADDED' }, { action: 'GIVEN_BACK' }, { action: 'REGISTERED' }]) }])
      expect(await enters(idNumber, ownPassword)).toBe('SignInRefused')
      expect(await enters(idNumber, String(rows[at + 1]?.at(-1)))).toBe('PasswordChangeRequired')
    }
    expect(await imports.upload(administrator, file, { kind })).toMatchObject({ okRows: 0, presentRows: 3, failedRows: 0 })
  })

  test('is not where its account is locked or holds an office, which is answered as every other account is', async () => {
    const locked = await registered(unit)
    const office = await registered(unit)
    const accountOf = async (idNumber: string) => Number((await server.app.database.reader.rows('select c.id from account c join professional p on p.account_id = c.id where p.id_number_hash = ?', [hashLogin(server.app.config.fieldKey, idNumber)]))[0]![0])
    await server.app.database.fork().getConnection().execute('update account set locked_at = ? where id = ?', [1, await accountOf(locked.idNumber)])
    await alsoAs(server, { ...administrator, accountId: await accountOf(office.idNumber) }, Role.GENERAL_ADMIN, { unit })
    const checked = await imports.upload(administrator, await workbook(heads, [locked.row, office.row]), { kind })
    expect(checked).toMatchObject({ okRows: 0, presentRows: 0, failedRows: 2 })
    expect(await imports.faults(administrator, checked.id)).toMatchObject([{ cells: [{ code: 'STAFF_NOT_ADDED' }] }, { cells: [{ code: 'STAFF_NOT_ADDED' }] }])
  })

  test('is not where its unit confirms it between the check and the import', async () => {
    const elsewhere = await buildUnit(server)
    const { row, idNumber } = await registered(elsewhere, '待确认')
    const checked = await imports.upload(administrator, await workbook(heads, [row]), { kind })
    expect(checked).toMatchObject({ okRows: 1 })
    const other = await buildAdministrator(server, { unit: elsewhere })
    await ask(server, other, 'mutation ($selection: PeopleSelection!) { confirmStaff(selection: $selection) { succeeded } }', { selection: { filter: { awaitingConfirmation: true }, asOf: server.app.clock.now().toISOString() } })
    expect(await imports.begin(administrator, checked)).toMatchObject({ status: 'IMPORTED', okRows: 0, failedRows: 1 })
    expect(await enters(idNumber, ownPassword)).toBe('Viewer')
  })
})
