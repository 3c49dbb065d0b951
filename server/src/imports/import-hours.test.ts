import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { hourRow, hoursWorkbook, importsOf, workbook, hourHeads, type Value } from '../../test/imports.js'
import { Role } from '../access/role.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'
import { importRunner } from './import-runner.js'
import { rowsKey } from './kept-rows.js'
import { sweepImports } from './sweep-imports.js'

const server = testServer()
const imports = importsOf(server)
let unit: Unit
let department: Department
let administrator: Person
let people: (Person & { professionalId: number })[]

beforeAll(async () => {
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  administrator = await buildAdministrator(server, { unit })
  people = await Promise.all([1, 2, 3].map(() => buildProfessional(server, { unit, department })))
})

const records = async (person: Person, who = administrator) =>
  (
    await ask(server, who, 'query ($id: ID!) { hourRecords(filter: { professionalId: $id }, first: 100) { nodes { id version title status source claimedHours startsOn endsOn startHalf enteredBy reviewUnit { id } timeline { action } } } }', {
      id: person.professionalId,
    })
  ).hourRecords.nodes
const titled = async (person: Person, title: Value) => (await records(person)).filter((record: { title: string }) => record.title === title)
const rows = (sql: string, ...params: (string | number)[]) => server.app.database.reader.rows(sql, params)
const adds = ({ totalRows, okRows, failedRows, presentRows }: Record<string, number>) => totalRows === (okRows ?? 0) + (failedRows ?? 0) + (presentRows ?? 0)

test('good rows become records of the unit that wait to be reviewed; a bad one is named by its cells', async () => {
  const good = hourRow(people[0]!, { 申请学时: '4.5', 开始日期: new Date(Date.UTC(2026, 2, 2)), 结束日期或获得日期: '2026年3月3日', 开始半天: '下午' })
  const bad = hourRow(people[1]!, { 申请学时: '七', 计入年度: '1999', 结束日期或获得日期: '去年' })
  const checked = await imports.upload(administrator, await hoursWorkbook([good, bad]))
  expect(checked).toMatchObject({ status: 'CHECKED', totalRows: 2, okRows: 1, failedRows: 1, presentRows: 0, uploadedBy: administrator.name })
  expect(await imports.faults(administrator, checked.id)).toEqual([
    {
      row: 3,
      cells: [
        { cell: 'F3', code: 'IMPORT_NOT_A_DATE', message: expect.stringContaining('2026-05-11'), value: '去年' },
        { cell: 'G3', code: 'IMPORT_NOT_A_NUMBER', message: expect.stringContaining('七'), value: '七' },
        { cell: 'H3', code: 'YEAR_UNKNOWN', message: expect.stringContaining('1999'), value: '1999' },
      ],
    },
  ])
  expect(await titled(people[0]!, good['认定内容']!)).toEqual([])
  expect(await imports.begin(administrator, checked)).toMatchObject({ status: 'IMPORTED', totalRows: 2, okRows: 1, failedRows: 1, permissions: { canImport: { allowed: false } } })
  expect(await titled(people[0]!, good['认定内容']!)).toMatchObject([
    { status: 'PENDING', source: 'IMPORT', claimedHours: 4.5, startsOn: '2026-03-02', endsOn: '2026-03-03', startHalf: 'AFTERNOON', enteredBy: administrator.name, reviewUnit: { id: String(unit.id) }, timeline: [{ action: 'CREATED' }, { action: 'SUBMITTED' }] },
  ])
  const [head, first, second] = await imports.result(administrator, checked.id)
  expect(head?.slice(-2)).toEqual(['结果', '错误原因'])
  expect(first?.slice(4, 6)).toEqual(['2026-03-02', '2026年3月3日'])
  expect(first?.at(-1)).toBe('已导入')
  expect(second?.slice(-2)).toEqual(['未导入', expect.stringContaining('G 列：“七”不是数字')])
})

test('reviewers find what was imported in their queue, and nothing counts before it is approved', async () => {
  const row = hourRow(people[0]!)
  await imports.begin(administrator, await imports.upload(administrator, await hoursWorkbook([row])))
  const head = await buildAdministrator(server, { unit, department })
  const [record] = await titled(people[0]!, row['认定内容']!)
  const before = await rows('select coalesce(sum(professional_hours), 0) as n from annual_hours where professional_id = ?', people[0]!.professionalId)
  const { reviewHourRecords } = await ask(server, head, 'mutation ($s: HourRecordSelection!) { reviewHourRecords(selection: $s, decision: APPROVE) { succeeded } }', { s: { records: [{ id: record.id, version: record.version }] } })
  expect(reviewHourRecords.succeeded).toBe(1)
  const after = await rows('select coalesce(sum(professional_hours), 0) as n from annual_hours where professional_id = ?', people[0]!.professionalId)
  expect(Number(after[0]![0]) - Number(before[0]![0])).toBe(160)
})

test('the same file twice makes nothing twice; neither does a row that somebody registered by hand, or that was edited since', async () => {
  const row = hourRow(people[1]!)
  const file = await hoursWorkbook([row])
  await imports.begin(administrator, await imports.upload(administrator, file))
  const again = await imports.upload(administrator, file)
  expect(again).toMatchObject({ okRows: 0, failedRows: 0, presentRows: 1, permissions: { canImport: { allowed: false, code: 'IMPORT_NOTHING_GOOD' } } })
  const colleague = await buildAdministrator(server, { unit })
  expect(await imports.upload(colleague, file)).toMatchObject({ okRows: 0, presentRows: 1 })
  // With other hours it is the same activity.
  expect(await imports.upload(administrator, await hoursWorkbook([{ ...row, 申请学时: 8 }]))).toMatchObject({ okRows: 0, presentRows: 1 })
  await server.app.database.fork().getConnection().execute('update hour_record set title = ? where title = ?', ['改过的题目', String(row['认定内容'])])
  expect(await imports.upload(administrator, file)).toMatchObject({ okRows: 0, presentRows: 1 })
  expect(await imports.result(administrator, again.id)).toMatchObject([expect.anything(), expect.arrayContaining(['已存在'])])
})

test('the returned workbook, its bad rows corrected, is uploaded again: those are imported, the others are there', async () => {
  const imported = await imports.begin(administrator, await imports.upload(administrator, await hoursWorkbook([hourRow(people[0]!), hourRow(people[1]!, { 申请学时: '七' }), hourRow(people[2]!)])))
  expect(imported).toMatchObject({ okRows: 2, failedRows: 1 })
  const book = await imports.returned(administrator, imported.id)
  book.worksheets[0]!.getCell('G3').value = 7
  const again = await imports.upload(administrator, Buffer.from(await book.xlsx.writeBuffer()))
  expect(again).toMatchObject({ status: 'CHECKED', totalRows: 3, okRows: 1, failedRows: 0, presentRows: 2 })
  expect((await imports.result(administrator, again.id)).map(row => row.at(-1))).toEqual(['错误原因', '已存在', '未导入', '已存在'])
  expect(await imports.begin(administrator, again)).toMatchObject({ status: 'IMPORTED', okRows: 1, presentRows: 2 })
})

test('an import whose kept rows are gone, or broken, reads the workbook again', async () => {
  const { storage } = server.app
  const kept = async (id: string) => rowsKey(String((await rows('select storage_key from import_job where id = ?', id))[0]![0]))
  const gone = await imports.upload(administrator, await hoursWorkbook([hourRow(people[0]!)]))
  await storage.remove([await kept(gone.id)])
  expect(await imports.begin(administrator, gone)).toMatchObject({ status: 'IMPORTED', okRows: 1 })
  const broken = await imports.upload(administrator, await hoursWorkbook([hourRow(people[0]!)]))
  const bytes = await buffer(await storage.read(await kept(broken.id)))
  await storage.put(await kept(broken.id), bytes.subarray(0, -9), 'application/gzip')
  expect(await imports.begin(administrator, broken)).toMatchObject({ status: 'IMPORTED', okRows: 1 })
})

test('two who import the same at one moment make it once', async () => {
  const colleague = await buildAdministrator(server, { unit })
  const file = await hoursWorkbook(people.map(person => hourRow(person)))
  const [mine, theirs] = [await imports.upload(administrator, file), await imports.upload(colleague, file)]
  const began = await Promise.all([imports.start(administrator, mine), imports.start(colleague, theirs)])
  await imports.settled()
  expect(began.map(outcome => outcome.__typename)).toEqual(['ImportJob', 'ImportJob'])
  const both = [await imports.read(administrator, mine.id), await imports.read(administrator, theirs.id)]
  expect(both.map(({ status, okRows, presentRows }) => [status, okRows, presentRows]).toSorted()).toEqual([
    ['IMPORTED', 0, 3],
    ['IMPORTED', 3, 0],
  ])
})

test('with ALL_OR_NOTHING one bad row keeps all out', async () => {
  const row = hourRow(people[0]!)
  const checked = await imports.upload(administrator, await hoursWorkbook([row, hourRow(people[1]!, { 姓名: '另一人' })]))
  const outcome = await imports.begin(administrator, checked, 'ALL_OR_NOTHING')
  expect(outcome).toMatchObject({ status: 'CHECKED', okRows: 1, failedRows: 1 })
  expect(await titled(people[0]!, row['认定内容']!)).toEqual([])
  expect(await imports.begin(administrator, outcome)).toMatchObject({ status: 'IMPORTED', okRows: 1, failedRows: 1 })
})

test('a whole batch is withdrawn while nothing of it has been decided', async () => {
  const file = [hourRow(people[0]!), hourRow(people[1]!)]
  const imported = await imports.begin(administrator, await imports.upload(administrator, await hoursWorkbook(file)))
  expect(await imports.withdraw(administrator, imported)).toMatchObject({ status: 'WITHDRAWN', okRows: 0 })
  expect(await titled(people[0]!, file[0]!['认定内容']!)).toEqual([])
  const [[deleted]] = (await rows('select count(*) from deleted_hour_record where reason like ? and deleted_by_id = ?', '撤回导入%', administrator.accountId)) as [[number]]
  expect(Number(deleted)).toBe(2)
  // It may be imported anew.
  const anew = await imports.begin(administrator, await imports.upload(administrator, await hoursWorkbook(file)))
  expect(anew).toMatchObject({ okRows: 2, presentRows: 0 })
  const [record] = await titled(people[1]!, file[1]!['认定内容']!)
  await ask(server, administrator, 'mutation ($s: HourRecordSelection!) { reviewHourRecords(selection: $s, decision: REJECT, opinion: "不符") { succeeded } }', { s: { records: [{ id: record.id, version: record.version }] } })
  expect(await imports.withdraw(administrator, anew)).toMatchObject({ __typename: 'NotAllowed', code: 'IMPORT_DECIDED' })
})

test('a process that is killed leaves an import that says so and goes on without doubles', async () => {
  const file = await hoursWorkbook(Array.from({ length: 1200 }, (_, at) => hourRow(people[at % 3]!)))
  const checked = await imports.upload(administrator, file)
  await imports.start(administrator, checked)
  await importRunner(server.app).interrupt()
  const broken = await imports.read(administrator, checked.id)
  expect(broken).toMatchObject({ status: 'IMPORTING', interrupted: true, permissions: { canResume: { allowed: true }, canWithdraw: { allowed: true } } })
  const whole = await imports.resume(administrator, broken)
  expect(whole).toMatchObject({ status: 'IMPORTED', interrupted: false, totalRows: 1200, okRows: 1200, failedRows: 0, presentRows: 0 })
  const [[made]] = (await rows('select count(*) from import_row i join hour_record r on r.id = i.target_id where i.import_id = ?', checked.id)) as [[number]]
  expect(Number(made)).toBe(1200)
})

test('a process that died after its task is nobody’s next one', async () => {
  const checked = await imports.upload(administrator, await hoursWorkbook([hourRow(people[0]!)]))
  await importRunner(server.app).interrupt()
  expect(await imports.begin(administrator, checked)).toMatchObject({ status: 'IMPORTED', okRows: 1 })
})

test('what rows are judged by: person, name, category, repeated rows, one’s own hours, formulas, lost digits', async () => {
  const also = await buildProfessional(server, { unit })
  const self = await alsoAs(server, also, Role.GENERAL_ADMIN, { unit })
  const elsewhere = await buildProfessional(server, { unit: await buildUnit(server) })
  const repeated = hourRow(people[0]!)
  const file = await hoursWorkbook([
    hourRow(elsewhere),
    hourRow(people[0]!, { 姓名: '张 冠' }),
    hourRow(people[0]!, { 证件号码: Number('450102199001011234') }),
    hourRow(people[0]!, { 证件号码: '4.50102E+17' }),
    hourRow(people[0]!, { 证件号码: '450102199001011230' }),
    hourRow(people[0]!, { 认定类型: '公需科目 / 必修' }),
    hourRow(people[0]!, { 认定类型: '论文', 申请学时: null, 开始日期: null }),
    hourRow(people[0]!, { 申请学时: { formula: '4*4', result: 16 } }),
    repeated,
    repeated,
    hourRow(also),
    hourRow(people[0]!, { 认定内容: { error: '#REF!' }, 证件号码: null }),
    hourRow(people[0]!, { 开始日期: null }),
    hourRow(people[0]!, { 认定类型: '讲座'.repeat(3), 申请学时: 7.3 }),
  ])
  const checked = await imports.upload(self, file)
  expect(adds(checked)).toBe(true)
  const found = (await imports.faults(self, checked.id)) as { row: number; cells: { cell: string; code: string }[] }[]
  expect(found.map(({ row, cells }) => [row, ...cells.map(({ cell, code }) => `${cell} ${code}`)])).toEqual([
    [2, 'A2 IMPORT_NOT_IN_UNIT'],
    [3, 'B3 IMPORT_NAME_DIFFERS'],
    [4, 'A4 IMPORT_ID_NUMBER_AS_NUMBER'],
    [5, 'A5 IMPORT_ID_NUMBER_AS_NUMBER'],
    [6, 'A6 ID_NUMBER_CHECKSUM'],
    [7, 'C7 UNKNOWN_CHOICE'],
    [8, 'G8 HOURS_REQUIRED'],
    [9, 'G9 IMPORT_FORMULA'],
    [11, 'null IMPORT_REPEATED'],
    [12, 'A12 IMPORT_OWN_HOURS'],
    [13, 'A13 REQUIRED', 'D13 IMPORT_CELL_ERROR'],
    [14, 'E14 REQUIRED'],
    [15, 'C15 UNKNOWN_CHOICE', 'G15 HOURS_STEP'],
  ])
})

test('a department’s administrator imports for the department alone, and who left office imports nothing more', async () => {
  const head = await buildAdministrator(server, { unit, department })
  const neighbour = await buildProfessional(server, { unit, department: await buildDepartment(server, unit) })
  const checked = await imports.upload(head, await hoursWorkbook([hourRow(people[0]!), hourRow(neighbour)]))
  expect(checked).toMatchObject({ okRows: 1, failedRows: 1 })
  expect(await imports.faults(head, checked.id)).toMatchObject([{ row: 3, cells: [{ cell: 'A3', code: 'IMPORT_NOT_IN_DEPARTMENT' }] }])
  await server.app.database.fork().getConnection().execute('update assignment set sign_in_allowed = 0 where id = ?', [head.assignmentId])
  await importRunner(server.app).settled()
  const other = await imports.read(administrator, checked.id)
  expect(other.permissions.canImport).toEqual({ allowed: false, code: 'IMPORT_BY_UPLOADER' })
})

test('the template comes back as it is filled in: heads, lists of choices, text, instructions', async () => {
  const response = await get(server, administrator, '/import-files/templates/hours.xlsx')
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  await book.xlsx.load(response.rawPayload as never)
  const [sheet, lists, words] = book.worksheets
  expect((sheet!.getRow(1).values as string[]).slice(1).map(text => text.replace('*', ''))).toEqual([...hourHeads])
  expect(sheet!.getCell('A2').numFmt).toBe('@')
  expect(sheet!.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: [expect.stringContaining("'选项'!$A$2")] })
  expect(lists!.getCell('A2').value).toBe('培训进修类 / 脱产、在职培训、进修、研修')
  expect(words!.getRow(2).getCell(1).value).toBe('证件号码')
  expect(await imports.upload(administrator, Buffer.from(response.rawPayload))).toMatchObject({ status: 'REFUSED', refusal: { code: 'IMPORT_FILE_NO_ROWS' } })
})

test('heads may stand in another order and be missing where they are optional; unknown ones are named', async () => {
  const row = hourRow(people[2]!)
  expect(await imports.upload(administrator, await workbook(hourHeads.toReversed(), [row]))).toMatchObject({ okRows: 1 })
  const named = async (heads: readonly string[]) => (await imports.upload(administrator, await workbook(heads, [row]))).refusal.code
  expect(await named([...hourHeads, '学时数'])).toBe('IMPORT_HEAD_UNKNOWN')
  expect(await named(hourHeads.slice(1))).toBe('IMPORT_HEAD_MISSING')
  expect(await named([...hourHeads, '姓名'])).toBe('IMPORT_HEAD_TWICE')
})

test('after a month file and faults are gone; what was imported and the counts stay', async () => {
  const checked = await imports.upload(administrator, await hoursWorkbook([hourRow(people[0]!), hourRow(people[0]!, { 计入年度: '今年' })]))
  const imported = await imports.begin(administrator, await imports.upload(administrator, await hoursWorkbook([hourRow(people[1]!), hourRow(people[1]!, { 计入年度: '今年' })])))
  server.app.clock.advance(29 * 24 * 60 * 60 * 1000)
  await sweepImports(server.app)
  expect(await imports.faults(administrator, imported.id)).toHaveLength(1)
  const [[storageKey]] = (await rows('select storage_key from import_job where id = ?', imported.id)) as [[string]]
  expect(await server.app.storage.size(rowsKey(storageKey))).toBeGreaterThan(0)
  server.app.clock.advance(2 * 24 * 60 * 60 * 1000)
  await sweepImports(server.app)
  await expect(server.app.storage.size(rowsKey(storageKey))).rejects.toThrow(/metadata/)
  expect(await imports.faults(administrator, imported.id)).toEqual([])
  expect(await imports.read(administrator, imported.id)).toMatchObject({ status: 'IMPORTED', okRows: 1, failedRows: 1, resultUrl: null, permissions: { canWithdraw: { allowed: true } } })
  expect(await imports.read(administrator, checked.id)).toMatchObject({ status: 'REFUSED', refusal: { code: 'IMPORT_OVER' }, resultUrl: null })
})
