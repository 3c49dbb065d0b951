import { beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { importsOf, workbook, type Value } from '../../test/imports.js'
import { signInAs } from '../../test/sign-in.js'
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
