import { beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { hourRow, hoursWorkbook, importsOf } from '../../test/imports.js'

const server = testServer()
const imports = importsOf(server)
let administrator: Person
let people: (Person & { professionalId: number })[]

beforeAll(async () => {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  administrator = await buildAdministrator(server, { unit })
  people = await Promise.all([1, 2, 3].map(() => buildProfessional(server, { unit, department })))
})

test('template, upload, dry run, import, result', async () => {
  const workbook = await hoursWorkbook([hourRow(people[0]!), hourRow(people[1]!, { 申请学时: '七' })])
  const checked = await imports.upload(administrator, workbook)
  expect(checked).toMatchObject({ status: 'CHECKED', totalRows: 2, okRows: 1, failedRows: 1, presentRows: 0 })
  expect(await imports.faults(administrator, checked.id)).toEqual([{ row: 3, cells: [{ cell: 'G3', code: 'IMPORT_NOT_A_NUMBER', message: expect.stringContaining('七'), value: '七' }] }])
  const imported = await imports.begin(administrator, checked)
  expect(imported).toMatchObject({ status: 'IMPORTED', totalRows: 2, okRows: 1, failedRows: 1 })
})
